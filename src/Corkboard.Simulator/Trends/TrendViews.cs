using System.Text.Json.Serialization;

namespace Corkboard.Simulator.Trends;

internal sealed record TrendsView(IReadOnlyList<TrendView> Trends);

/// <summary>One keyword; what was not asked for is left out.</summary>
internal sealed record TrendView
{
    public required string Keyword { get; init; }

    public required int PctGrowthWow { get; init; }

    public required int PctGrowthMom { get; init; }

    public required int PctGrowthYoy { get; init; }

    /// <summary>By the first day of each week, from 0 to 100.</summary>
    public required IReadOnlyDictionary<string, int> TimeSeries { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? HasPrediction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? PredictedTimeSeries { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DemographicsView? Demographics { get; init; }
}

internal sealed record DemographicsView(
    IReadOnlyDictionary<string, double> AgeDistribution, IReadOnlyDictionary<string, double> GenderDistribution);
