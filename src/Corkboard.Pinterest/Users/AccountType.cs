using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The kind of a Pinterest account. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<AccountType>))]
public readonly record struct AccountType(string Value) : IOpenValue<AccountType>
{
    /// <summary>A personal account.</summary>
    public static AccountType Pinner { get; } = new("PINNER");

    /// <summary>A business account.</summary>
    public static AccountType Business { get; } = new("BUSINESS");

    static AccountType IOpenValue<AccountType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
