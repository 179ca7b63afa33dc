namespace Corkboard.Pinterest;

/// <summary>Operations on the account's Pins.</summary>
/// <remarks>
/// All of them exist in the sandbox too and take tokens of client credentials, unless an operation says otherwise, and all but
/// those of product tags can be acted for with <see cref="PinterestClient.ActingFor"/>. Reads may lag behind writes: a Pin just
/// published need not be in the next list.
/// </remarks>
public sealed class PinOperations
{
    private readonly Transport _http;
    private readonly Transport _ownHttp;

    internal PinOperations(Transport http)
    {
        _http = http.ForAdAccount;
        _ownHttp = http;
    }

    /// <summary>Lists the account's Pins on all boards, in no promised order. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; each page counts as <c>org_read</c>. Pinterest refuses to go beyond 100,000 Pins.</summary>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Pin> ListAsync(PinQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ListAsync("pins", (query ?? new()).ToQuery, PinterestJson.Default.PagePin, cancellationToken);

    /// <summary>Gets one Pin. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin that is gone), or could not be reached.</exception>
    public Task<Pin> GetAsync(PinId id, CancellationToken cancellationToken = default) =>
        GetAsync(id, withMetrics: false, cancellationToken);

    /// <summary>Gets one Pin, with <see cref="Pin.PinMetrics"/> if asked. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin that is gone), or could not be reached.</exception>
    public Task<Pin> GetAsync(PinId id, bool withMetrics, CancellationToken cancellationToken = default) =>
        _http.GetAsync(
            $"{ApiPath.Of("pins", id.Value)}{new Query { { "pin_metrics", withMetrics } }}", PinterestJson.Default.Pin, cancellationToken);

    /// <summary>Publishes a Pin of the user's own content; others' content is saved (<see cref="SaveAsync"/>). Needs the scopes <c>boards:read</c>, <c>boards:write</c>, <c>pins:read</c> and <c>pins:write</c>; counts as <c>org_write</c>.</summary>
    /// <remarks>
    /// Pinterest has no protection against sending twice: after <see cref="PinterestOutcome.Unknown"/>, look for the Pin before
    /// sending it again. Apps on Trial access are refused in production (<see cref="PinterestErrorKind.AppTier"/>).
    /// </remarks>
    /// <exception cref="PinterestException">Pinterest refused the Pin, or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The Pin breaks one of <see cref="PinLimits"/>; nothing was sent.</exception>
    public Task<Pin> CreateAsync(NewPin pin, CancellationToken cancellationToken = default)
    {
        PinLimits.Check(pin);

        return _http.PostAsync("pins", pin, PinterestJson.Default.NewPin, PinterestJson.Default.Pin, cancellationToken);
    }

    /// <summary>Changes a Pin. Needs the scopes <c>boards:read</c>, <c>boards:write</c>, <c>pins:read</c> and <c>pins:write</c>; counts as <c>org_write</c>. A beta: most apps are refused.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.FeatureRestricted"/> for an app outside the beta), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The changes break one of <see cref="PinLimits"/>; nothing was sent.</exception>
    public Task<Pin> UpdateAsync(PinId id, PinUpdate update, CancellationToken cancellationToken = default)
    {
        PinLimits.Check(update);

        return _http.PatchAsync(
            ApiPath.Of("pins", id.Value), update, PinterestJson.Default.PinUpdate, PinterestJson.Default.Pin, cancellationToken);
    }

    /// <summary>Deletes a Pin. Needs the scopes <c>boards:read</c>, <c>boards:write</c>, <c>pins:read</c> and <c>pins:write</c>; counts as <c>org_write</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin that is gone), or could not be reached.</exception>
    public Task DeleteAsync(PinId id, CancellationToken cancellationToken = default) =>
        _http.DeleteAsync(ApiPath.Of("pins", id.Value), cancellationToken);

    /// <summary>Saves a Pin to one of the account's boards, as a new Pin with an id of its own. Needs the scopes <c>boards:read</c>, <c>boards:write</c>, <c>pins:read</c> and <c>pins:write</c>; counts as <c>org_write</c>.</summary>
    /// <remarks>Refuses tokens of client credentials. Saving the same Pin twice may be taken for once. After <see cref="PinterestOutcome.Unknown"/>, look before saving again.</remarks>
    /// <param name="id">The Pin to save.</param>
    /// <param name="boardId">The board to save it to; what Pinterest does without one is not documented.</param>
    /// <param name="boardSectionId">A section of that board.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin or board that is gone), or could not be reached.</exception>
    public Task<Pin> SaveAsync(
        PinId id, BoardId? boardId = null, BoardSectionId? boardSectionId = null, CancellationToken cancellationToken = default)
    {
        Limit.Id("board_id", boardId);
        Limit.Id("board_section_id", boardSectionId);

        return _http.PostAsync(
            ApiPath.Of("pins", id.Value, "save"),
            new PinSave(boardId, boardSectionId),
            PinterestJson.Default.PinSave,
            PinterestJson.Default.Pin,
            cancellationToken);
    }

    /// <summary>Gets the products that are tagged on a Pin. Part of the API since version 5.28, whose scopes and rate category are not published; taken to need <c>pins:read</c> and <c>boards:read</c>, and to count as <c>org_read</c>.</summary>
    /// <remarks>Cannot be acted for.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin that is gone), or could not be reached.</exception>
    public async Task<IReadOnlyList<ProductTag>> GetProductTagsAsync(PinId id, CancellationToken cancellationToken = default)
    {
        var tags = await _ownHttp
            .GetAsync(ProductTagsOf(id), PinterestJson.Default.ProductTagList, cancellationToken).ConfigureAwait(false);

        return tags.ProductTags;
    }

    /// <summary>Tags products on a Pin: all of them or, where one is not eligible, none. One that is tagged already is no failure. Part of the API since version 5.28, whose scopes and rate category are not published; taken to count as <c>org_write</c>.</summary>
    /// <remarks>Cannot be acted for.</remarks>
    /// <param name="id">The Pin to tag them on.</param>
    /// <param name="products">The Pins of the products: 1 to <see cref="PinLimits.ProductTags"/>, each once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tags as Pinterest answered.</returns>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Validation"/> for a product that is not eligible), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">There are no products or too many, or one is there twice; nothing was sent.</exception>
    public async Task<IReadOnlyList<ProductTag>> AddProductTagsAsync(
        PinId id, IReadOnlyList<PinId> products, CancellationToken cancellationToken = default)
    {
        PinLimits.CheckProductTags(products);

        var tags = await _ownHttp.PostAsync(
            ProductTagsOf(id),
            ProductTagList.Of(products),
            PinterestJson.Default.ProductTagList,
            PinterestJson.Default.ProductTagList,
            cancellationToken).ConfigureAwait(false);

        return tags.ProductTags;
    }

    /// <summary>Takes products off a Pin. One that is not tagged is no failure. Part of the API since version 5.28, whose scopes and rate category are not published; taken to count as <c>org_write</c>.</summary>
    /// <remarks>Cannot be acted for.</remarks>
    /// <param name="id">The Pin that they are tagged on.</param>
    /// <param name="products">The Pins of the products: 1 to <see cref="PinLimits.ProductTags"/>, each once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a Pin that is gone), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">There are no products or too many, or one is there twice; nothing was sent.</exception>
    public Task DeleteProductTagsAsync(PinId id, IReadOnlyList<PinId> products, CancellationToken cancellationToken = default)
    {
        PinLimits.CheckProductTags(products);

        return _ownHttp.PostAsync(
            $"{ProductTagsOf(id)}/bulk-delete", ProductTagList.Of(products), PinterestJson.Default.ProductTagList, cancellationToken);
    }

    private static string ProductTagsOf(PinId id) => ApiPath.Of("pins", id.Value, "product_tags");
}
