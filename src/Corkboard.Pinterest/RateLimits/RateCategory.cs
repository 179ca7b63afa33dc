using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The group of operations that share one quota. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<RateCategory>))]
public readonly record struct RateCategory(string Value) : IOpenValue<RateCategory>
{
    /// <summary>Reads: 1,000 a minute and user (Trial: 1,000 a day and app).</summary>
    public static RateCategory OrgRead { get; } = new("org_read");

    /// <summary>Writes: 100 a minute and user (Trial: 300 a day and app).</summary>
    public static RateCategory OrgWrite { get; } = new("org_write");

    /// <summary>Analytics: 60 a minute and user (Trial: 1,000 a day and app).</summary>
    public static RateCategory OrgAnalytics { get; } = new("org_analytics");

    /// <summary>Ad account reads: 1,000 a minute and user (Trial: 1,000 a day and app). The list of followers counts here too.</summary>
    public static RateCategory AdsRead { get; } = new("ads_read");

    /// <summary>Ad account writes: 400 a minute and user (Trial: 300 a day and app).</summary>
    public static RateCategory AdsWrite { get; } = new("ads_write");

    /// <summary>Ad account analytics: 300 a minute and user (Trial: 1,000 a day and app).</summary>
    public static RateCategory AdsAnalytics { get; } = new("ads_analytics");

    /// <summary>Trends: 60 a minute and user (Trial: 1,000 a day and app).</summary>
    public static RateCategory TrendsRead { get; } = new("trends_read");

    static RateCategory IOpenValue<RateCategory>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
