namespace Corkboard.Pinterest;

/// <summary>What Pinterest says about its numbers. Cannot be acted for: it is the same for all accounts.</summary>
public sealed class ResourceOperations
{
    private readonly Transport _http;

    internal ResourceOperations(Transport http) => _http = http;

    /// <summary>Gets what each number means, of ads and of organic content. Needs the scopes <c>ads:read</c>, <c>pins:read</c> and <c>user_accounts:read</c>; counts as <c>ads_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials.</remarks>
    /// <param name="reportType">Only the numbers of these reports; all by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public async Task<IReadOnlyList<DeliveryMetric>> GetDeliveryMetricsAsync(
        MetricReportType? reportType = null, CancellationToken cancellationToken = default)
    {
        var query = new Query { { "report_type", reportType } };
        var answer = await _http
            .GetAsync($"resources/delivery_metrics{query}", PinterestJson.Default.DeliveryMetricsAnswer, cancellationToken, RateCategory.AdsRead)
            .ConfigureAwait(false);

        return answer.Items;
    }

    /// <summary>Gets whether the ad numbers of a day are final. Needs the scope <c>ads:read</c>; counts as <c>ads_analytics</c>.</summary>
    /// <remarks>In the sandbox too; refuses tokens of client credentials.</remarks>
    /// <param name="date">The day, in UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public Task<MetricsReadyState> GetMetricsReadyStateAsync(DateOnly date, CancellationToken cancellationToken = default) =>
        _http.GetAsync(
            $"resources/metrics_ready_state{new Query { { "date", date } }}",
            PinterestJson.Default.MetricsReadyState,
            cancellationToken,
            RateCategory.AdsAnalytics);
}
