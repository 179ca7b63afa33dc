namespace Corkboard.Pinterest;

/// <summary>Operations on ad accounts and the numbers of their ads. None can be acted for: each names its ad account itself.</summary>
public sealed class AdAccountOperations
{
    private readonly Transport _http;

    internal AdAccountOperations(Transport http) => _http = http;

    /// <summary>Lists the user's ad accounts and, unless told otherwise, those of others in which the user has a role. Needs the scope <c>ads:read</c>; each page counts as <c>ads_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<AdAccount> ListAsync(AdAccountQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ListAsync("ad_accounts", (query ?? new()).ToQuery, PinterestJson.Default.PageAdAccount, cancellationToken, RateCategory.AdsRead);

    /// <summary>Makes an ad account; a user of a business account may have 50. Needs the scope <c>ads:write</c>; counts as <c>ads_write</c>.</summary>
    /// <remarks>In the sandbox too; refuses tokens of client credentials. Sent twice, it makes two: see <see cref="PinterestException.Outcome"/>.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is longer than <see cref="AdAccountLimits.NameLength"/>, or a code has not its letters; nothing was sent.</exception>
    public Task<AdAccount> CreateAsync(NewAdAccount adAccount, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(adAccount);

        return _http.PostAsync(
            "ad_accounts",
            adAccount.Checked(),
            PinterestJson.Default.NewAdAccount,
            PinterestJson.Default.AdAccount,
            cancellationToken,
            RateCategory.AdsWrite);
    }

    /// <summary>Gets one ad account. Needs the scope <c>ads:read</c>; counts as <c>ads_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Forbidden"/> without a role in it), or could not be reached.</exception>
    public Task<AdAccount> GetAsync(AdAccountId id, CancellationToken cancellationToken = default) =>
        _http.GetAsync(ApiPath.Of("ad_accounts", id.Value), PinterestJson.Default.AdAccount, cancellationToken, RateCategory.AdsRead);

    /// <summary>Gets the numbers of an ad account. Needs the scope <c>ads:read</c>, and the role of owner, admin, analyst or campaign manager; counts as <c>ads_analytics</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/> or <see cref="AdAccountLimits"/>, or no column is asked for; nothing was sent.</exception>
    public Task<IReadOnlyList<AdAnalyticsRow>> GetAnalyticsAsync(
        AdAccountId id, AdAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return _http.GetWholeListAsync(
            $"{ApiPath.Of("ad_accounts", id.Value, "analytics")}{query.ToQuery(_http.Today)}",
            PinterestJson.Default.IReadOnlyListAdAnalyticsRow,
            cancellationToken,
            RateCategory.AdsAnalytics);
    }

    /// <summary>Gets the numbers of a campaign's Pins. Needs the scope <c>ads:read</c>, and the role of owner, admin, analyst or campaign manager; counts as <c>ads_analytics</c>.</summary>
    /// <remarks>Not in the sandbox; takes tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The days break <see cref="AnalyticsLimits"/> or <see cref="AdAccountLimits"/>, no column is asked for, or there are no Pins or too many; nothing was sent.</exception>
    public Task<IReadOnlyList<AdAnalyticsRow>> GetPinAnalyticsAsync(
        AdAccountId id, AdPinAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return _http.GetWholeListAsync(
            $"{ApiPath.Of("ad_accounts", id.Value, "pins", "analytics")}{query.ToQuery(_http.Today)}",
            PinterestJson.Default.IReadOnlyListAdAnalyticsRow,
            cancellationToken,
            RateCategory.AdsAnalytics);
    }
}
