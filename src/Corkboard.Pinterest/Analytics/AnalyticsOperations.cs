using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest;

/// <summary>Numbers of the account and its Pins, up to 48 hours behind. The sandbox has none. All of them can be acted for.</summary>
/// <remarks>To act for an ad account takes the role of admin or analyst in it, for Pins on secret boards that of admin.</remarks>
public sealed class AnalyticsOperations
{
    private readonly Transport _http;

    internal AnalyticsOperations(Transport http) => _http = http;

    /// <summary>Gets the account's numbers. Needs the scope <c>user_accounts:read</c>; counts as <c>org_analytics</c>.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/>; nothing was sent.</exception>
    public Task<AnalyticsReport> GetForAccountAsync(AccountAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return GetAsync($"user_account/analytics{query.ToQuery(_http.Today)}", PinterestJson.Default.AnalyticsReport, cancellationToken);
    }

    /// <summary>Gets the account's top Pins. Needs the scopes <c>pins:read</c> and <c>user_accounts:read</c>; counts as <c>org_analytics</c>.</summary>
    /// <remarks>
    /// Not in the sandbox; takes tokens of client credentials; can be acted for. They can be sorted by <see
    /// cref="MetricType.Engagement"/>, <see cref="MetricType.Impression"/>, <see cref="MetricType.OutboundClick"/>, <see
    /// cref="MetricType.PinClick"/> and <see cref="MetricType.Save"/>.
    /// </remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/>; nothing was sent.</exception>
    public Task<TopPins> GetTopPinsAsync(TopPinsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return GetAsync($"user_account/analytics/top_pins{query.ToQuery(_http.Today)}", PinterestJson.Default.TopPins, cancellationToken);
    }

    /// <summary>Gets the account's top video Pins. Needs the scopes <c>pins:read</c> and <c>user_accounts:read</c>; counts as <c>org_analytics</c>.</summary>
    /// <remarks>
    /// Not in the sandbox; takes tokens of client credentials; can be acted for. They can be sorted by, and have, <see
    /// cref="MetricType.Impression"/>, <see cref="MetricType.Save"/>, <see cref="MetricType.OutboundClick"/>, <see
    /// cref="MetricType.VideoMrcView"/>, <see cref="MetricType.VideoAvgWatchTime"/>, <see cref="MetricType.VideoV50WatchTime"/>, <see
    /// cref="MetricType.Quartile95PercentView"/>, <see cref="MetricType.Video10SecondView"/> and <see cref="MetricType.VideoStart"/>.
    /// </remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/>; nothing was sent.</exception>
    public Task<TopPins> GetTopVideoPinsAsync(TopPinsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return GetAsync($"user_account/analytics/top_video_pins{query.ToQuery(_http.Today)}", PinterestJson.Default.TopPins, cancellationToken);
    }

    /// <summary>Gets a Pin's numbers. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; counts as <c>org_analytics</c>.</summary>
    /// <remarks>
    /// Not in the sandbox; takes tokens of client credentials; can be acted for. The Pin is the account's own or on a group board that
    /// it shares. Lifetime numbers of Pins made before 20 March 2023 are there for video and idea Pins only.
    /// </remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Forbidden"/> for a foreign Pin), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/>, no number is asked for, or all are, but split; nothing was sent.</exception>
    public Task<AnalyticsReport> GetForPinAsync(PinId id, PinAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return GetAsync(
            $"{ApiPath.Of("pins", id.Value, "analytics")}{query.ToQuery(_http.Today)}", PinterestJson.Default.AnalyticsReport, cancellationToken);
    }

    /// <summary>Gets the numbers of up to 100 Pins in one call. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; counts as <c>org_analytics</c>. A beta: most apps are refused.</summary>
    /// <remarks>Not in the sandbox; takes tokens of client credentials; can be acted for. A Pin of which Pinterest says nothing is missing in the answer.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Forbidden"/> for a foreign Pin, <see cref="PinterestErrorKind.FeatureRestricted"/> for an app outside the beta), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days or the number of Pins break <see cref="AnalyticsLimits"/>, or no number is asked for; nothing was sent.</exception>
    public async Task<IReadOnlyDictionary<PinId, AnalyticsReport>> GetForPinsAsync(
        PinsAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        var reports = await GetAsync($"pins/analytics{query.ToQuery(_http.Today)}", PinterestJson.Default.PinReports, cancellationToken)
            .ConfigureAwait(false);

        return reports.ByPin;
    }

    private Task<TAnswer> GetAsync<TAnswer>(string path, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken) =>
        _http.ForAdAccount.GetAsync(path, answer, cancellationToken, RateCategory.OrgAnalytics);
}
