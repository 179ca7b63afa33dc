using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>In which time zone days are counted. A closed beta: most apps may not name one. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<ReportingTimeZone>))]
public readonly record struct ReportingTimeZone(string Value) : IOpenValue<ReportingTimeZone>
{
    /// <summary>Pinterest's own.</summary>
    public static ReportingTimeZone Pinterest { get; } = new("PINTEREST_TIME_ZONE");

    /// <summary>The ad account's.</summary>
    public static ReportingTimeZone AdAccount { get; } = new("AD_ACCOUNT_TIME_ZONE");

    static ReportingTimeZone IOpenValue<ReportingTimeZone>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
