namespace Corkboard.Pinterest;

/// <summary>Operations on the account that the token belongs to, on whom it follows, and on its websites.</summary>
/// <remarks>
/// Each operation says whether it can be acted for with <see cref="PinterestClient.ActingFor"/>. One that cannot answers for the
/// token's own user whatever ad account the client acts for.
/// </remarks>
public sealed class UserOperations
{
    private readonly Transport _http;

    internal UserOperations(Transport http) => _http = http;

    /// <summary>Gets the account. Needs the scope <c>user_accounts:read</c>; counts as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Forbidden"/> without a role in the ad account), or could not be reached.</exception>
    public Task<UserAccount> GetAsync(CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.GetAsync("user_account", PinterestJson.Default.UserAccount, cancellationToken);

    /// <summary>Lists the account's followers. Needs the scope <c>user_accounts:read</c>; each page counts as <c>ads_read</c>, not as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials; cannot be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<UserSummary> ListFollowersAsync(PageQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ListAsync("user_account/followers", (query ?? new()).ToQuery, PinterestJson.Default.PageUserSummary, cancellationToken, RateCategory.AdsRead);

    /// <summary>Lists the accounts that the account follows. Needs the scope <c>user_accounts:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>Not in the sandbox; takes tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<UserSummary> ListFollowingAsync(FollowingQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync("user_account/following", (query ?? new()).ToQuery, PinterestJson.Default.PageUserSummary, cancellationToken);

    /// <summary>Lists the boards that the account follows. Needs the scope <c>user_accounts:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Board> ListFollowedBoardsAsync(FollowedBoardQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync("user_account/following/boards", (query ?? new()).ToQuery, PinterestJson.Default.PageBoard, cancellationToken);

    /// <summary>Follows another account. Needs the scope <c>user_accounts:write</c>; counts as <c>org_write</c>. A beta: most apps are refused.</summary>
    /// <remarks>
    /// In the sandbox too; refuses tokens of client credentials; cannot be acted for. Pinterest's developer guidelines want the user
    /// to know of and agree to every single follow.
    /// </remarks>
    /// <param name="username">Whom to follow: a name, not an id.</param>
    /// <param name="isAutoFollow">Whether the user came by a partner's follow link, which only selected partners may use. False by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a name that nobody has, <see cref="PinterestErrorKind.FeatureRestricted"/> for an app outside the beta), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is empty or made of digits alone; nothing was sent.</exception>
    public Task<UserSummary> FollowAsync(string username, bool isAutoFollow = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(username);

        return _http.PostAsync(
            ApiPath.Of("user_account", "following", UserLimits.Username(username)),
            new Follow(isAutoFollow),
            PinterestJson.Default.Follow,
            PinterestJson.Default.UserSummary,
            cancellationToken);
    }

    /// <summary>Gets the business accounts that are linked to the account. Needs the scope <c>user_accounts:read</c>; counts as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; takes tokens of client credentials; cannot be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public Task<IReadOnlyList<LinkedBusiness>> GetBusinessesAsync(CancellationToken cancellationToken = default) =>
        _http.GetWholeListAsync("user_account/businesses", PinterestJson.Default.IReadOnlyListLinkedBusiness, cancellationToken);

    /// <summary>Lists the account's websites, claimed or not. Needs the scope <c>user_accounts:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; cannot be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<UserWebsite> ListWebsitesAsync(PageQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ListAsync("user_account/websites", (query ?? new()).ToQuery, PinterestJson.Default.PageUserWebsite, cancellationToken);

    /// <summary>Has Pinterest look at a website and claim it for the account. Needs the scope <c>user_accounts:write</c>; counts as <c>org_write</c>.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; can be acted for. The website has to show what <see cref="GetWebsiteVerificationAsync"/> gave.</remarks>
    /// <param name="website">The domain, with a path or without.</param>
    /// <param name="method">Where Pinterest looks; <see cref="WebsiteVerificationMethod.MetaTag"/> by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The website is empty; nothing was sent.</exception>
    public Task<UserWebsite> VerifyWebsiteAsync(
        string website, WebsiteVerificationMethod? method = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(website);

        return _http.ForAdAccount.PostAsync(
            "user_account/websites",
            new NewUserWebsite(Limit.Given("website", website), method),
            PinterestJson.Default.NewUserWebsite,
            PinterestJson.Default.UserWebsite,
            cancellationToken);
    }

    /// <summary>Gives a claimed website up. Needs the scope <c>user_accounts:write</c>; counts as <c>org_write</c>.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; cannot be acted for.</remarks>
    /// <param name="website">The domain, with a path or without, as the list of websites has it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a website that is not the account's), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The website is empty; nothing was sent.</exception>
    public Task UnverifyWebsiteAsync(string website, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(website);

        return _http.DeleteAsync($"user_account/websites{new Query { { "website", Limit.Given("website", website) } }}", cancellationToken);
    }

    /// <summary>Gets what a website has to show to be claimed. Needs the scope <c>user_accounts:read</c>; counts as <c>org_read</c>.</summary>
    /// <remarks>Not in the sandbox; takes tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public Task<WebsiteVerification> GetWebsiteVerificationAsync(CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.GetAsync("user_account/websites/verification", PinterestJson.Default.WebsiteVerification, cancellationToken);
}
