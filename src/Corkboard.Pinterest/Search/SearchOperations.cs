namespace Corkboard.Pinterest;

/// <summary>Searches in what the account has; there is no search of all of Pinterest. The sandbox has none.</summary>
public sealed class SearchOperations
{
    private readonly Transport _http;

    internal SearchOperations(Transport http) => _http = http;

    /// <summary>Lists the account's own Pins that match. Needs the scopes <c>boards:read</c>, <c>boards:read_secret</c>, <c>pins:read</c> and <c>pins:read_secret</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; can be acted for. Pinterest alone decides how long a page is.</remarks>
    /// <param name="text">Words of the description, or ids of Pins with commas between.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The text is empty; nothing was sent.</exception>
    public IAsyncEnumerable<Pin> ListPinsAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        Limit.Given("query", text);

        return _http.ForAdAccount.ListAsync(
            "search/pins", bookmark => new Query { { "query", text }, { "bookmark", bookmark } }, PinterestJson.Default.PagePin, cancellationToken);
    }

    /// <summary>Lists the account's boards of all kinds that match. Needs the scopes <c>boards:read</c> and <c>boards:read_secret</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>Not in the sandbox; takes tokens of client credentials; can be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Board> ListBoardsAsync(BoardSearchQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync("search/boards", (query ?? new()).ToQuery, PinterestJson.Default.PageBoard, cancellationToken);

    /// <summary>Lists the top Pins of a country for a term. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; each page counts as <c>org_read</c>. A beta: most apps are refused.</summary>
    /// <remarks>Not in the sandbox; refuses tokens of client credentials; cannot be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.FeatureRestricted"/> for an app outside the beta), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The term is empty, or the country is not two letters; nothing was sent.</exception>
    public IAsyncEnumerable<SummaryPin> ListPartnerPinsAsync(PartnerPinQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);

        return _http.ListAsync("search/partner/pins", query.Checked().ToQuery, PinterestJson.Default.PageSummaryPin, cancellationToken);
    }
}
