using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A keyword that many search for.</summary>
public sealed record TrendingKeyword
{
    /// <summary>The keyword.</summary>
    public string? Keyword { get; init; }

    /// <summary>The growth over a week in percent, rounded; 10001 is more than 10,000.</summary>
    [JsonPropertyName("pct_growth_wow")]
    public double? WeeklyGrowthPercent { get; init; }

    /// <summary>The growth over a month in percent, rounded; 10001 is more than 10,000.</summary>
    [JsonPropertyName("pct_growth_mom")]
    public double? MonthlyGrowthPercent { get; init; }

    /// <summary>The growth over a year in percent, rounded; 10001 is more than 10,000.</summary>
    [JsonPropertyName("pct_growth_yoy")]
    public double? YearlyGrowthPercent { get; init; }

    /// <summary>The searches week by week, from 0 to 100, by the last day of each week.</summary>
    [JsonConverter(typeof(TimeSeriesConverter))]
    public IReadOnlyDictionary<DateOnly, double> TimeSeries { get; init => field = value ?? field; } = ReadOnlyDictionary<DateOnly, double>.Empty;

    /// <summary>Who searches, where that was asked for.</summary>
    public TrendDemographics? Demographics { get; init; }
}

/// <summary>Who searches for a keyword, in shares that add up to about 1. A share below 0.05 is given as 0.04.</summary>
public sealed record TrendDemographics
{
    /// <summary>The shares by age, for example <c>18-24</c>.</summary>
    public IReadOnlyDictionary<string, double?>? AgeDistribution { get; init; }

    /// <summary>The shares by gender, for example <c>female</c>.</summary>
    public IReadOnlyDictionary<string, double?>? GenderDistribution { get; init; }
}

/// <summary>The trends, as they are on the wire.</summary>
internal sealed record TrendsAnswer
{
    public IReadOnlyList<TrendingKeyword> Trends { get; init => field = value is null ? field : [.. value.OfType<TrendingKeyword>()]; } = [];
}
