using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>How artificial intelligence had a part in a Pin. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<AiDisclosure>))]
public readonly record struct AiDisclosure(string Value) : IOpenValue<AiDisclosure>
{
    /// <summary>It was made or changed by artificial intelligence.</summary>
    public static AiDisclosure AiModified { get; } = new("AI_MODIFIED");

    /// <summary>It shows a performer who does not exist.</summary>
    public static AiDisclosure SyntheticPerformer { get; } = new("SYNTHETIC_PERFORMER");

    static AiDisclosure IOpenValue<AiDisclosure>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
