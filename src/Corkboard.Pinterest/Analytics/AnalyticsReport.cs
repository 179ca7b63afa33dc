using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Numbers over days, whole or split.</summary>
[JsonConverter(typeof(AnalyticsReportConverter))]
public sealed record AnalyticsReport
{
    internal const string Unsplit = "all";

    /// <summary>The numbers by the value that they were split by; the one key <c>all</c> where they were not.</summary>
    public IReadOnlyDictionary<string, AnalyticsSeries> Splits { get; init; } = ReadOnlyDictionary<string, AnalyticsSeries>.Empty;

    /// <summary>The numbers of a report that was not split; without a single day where there are none.</summary>
    [JsonIgnore]
    public AnalyticsSeries All => Splits.GetValueOrDefault(Unsplit) ?? AnalyticsSeries.Nothing;
}
