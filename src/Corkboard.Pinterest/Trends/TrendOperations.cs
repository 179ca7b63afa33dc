namespace Corkboard.Pinterest;

/// <summary>What people search for on Pinterest. Cannot be acted for: trends belong to no account.</summary>
public sealed class TrendOperations
{
    private readonly Transport _http;

    internal TrendOperations(Transport http) => _http = http;

    /// <summary>Gets the top keywords of a region, the first one first. Needs the scope <c>user_accounts:read</c>; counts as <c>trends_read</c>.</summary>
    /// <remarks>
    /// In the sandbox too; refuses tokens of client credentials. Pinterest took predictions out of this operation in version 5.28 of its
    /// API, so there are none here.
    /// </remarks>
    /// <param name="region">Where people search.</param>
    /// <param name="type">By what keywords are ranked.</param>
    /// <param name="query">Which keywords count; all by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The keywords break <see cref="TrendLimits"/>; nothing was sent.</exception>
    public async Task<IReadOnlyList<TrendingKeyword>> GetKeywordsAsync(
        TrendRegion region, TrendType type, TrendQuery? query = null, CancellationToken cancellationToken = default)
    {
        var path = ApiPath.Of(
            "trends", "keywords", Limit.Given("region", region.Value), "top", Limit.Given("trend_type", type.Value));
        var answer = await _http
            .GetAsync($"{path}{(query ?? new()).ToQuery()}", PinterestJson.Default.TrendsAnswer, cancellationToken, RateCategory.TrendsRead)
            .ConfigureAwait(false);

        return answer.Trends;
    }
}
