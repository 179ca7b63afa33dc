namespace Corkboard.Pinterest;

/// <summary>Operations on boards, their sections and the Pins on them.</summary>
/// <remarks>Reads may lag behind writes: a board just made need not be in the next list. All are in the sandbox too, and all can be acted for.</remarks>
public sealed class BoardOperations
{
    private readonly Transport _http;

    internal BoardOperations(Transport http) => _http = http;

    /// <summary>Lists the account's boards and the group boards on which it collaborates, page after page. Needs the scope <c>boards:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Board> ListAsync(BoardQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync("boards", (query ?? new()).ToQuery, PinterestJson.Default.PageBoard, cancellationToken);

    /// <summary>Gets one board. Needs the scope <c>boards:read</c>; counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a board that is gone), or could not be reached.</exception>
    public Task<Board> GetAsync(BoardId id, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.GetAsync(ApiPath.Of("boards", id.Value), PinterestJson.Default.Board, cancellationToken);

    /// <summary>Makes a board. Needs the scopes <c>boards:read</c> and <c>boards:write</c>; counts as <c>org_write</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.DuplicateBoard"/> for a name in use), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is empty; nothing was sent.</exception>
    public Task<Board> CreateAsync(NewBoard board, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.PostAsync("boards", Given(board).Checked(), PinterestJson.Default.NewBoard, PinterestJson.Default.Board, cancellationToken);

    /// <summary>Changes a board. Needs the scopes <c>boards:read</c> and <c>boards:write</c>, for a secret board <c>boards:write_secret</c> too; counts as <c>org_write</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.DuplicateBoard"/> for a name in use), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is empty, or the privacy is one that no board can get later; nothing was sent.</exception>
    public Task<Board> UpdateAsync(BoardId id, BoardChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);

        return _http.ForAdAccount.PatchAsync(
            ApiPath.Of("boards", id.Value),
            changes.Checked(),
            PinterestJson.Default.BoardChanges,
            PinterestJson.Default.Board,
            cancellationToken);
    }

    /// <summary>Deletes a board with all its Pins, for good. Needs the scopes <c>boards:read</c> and <c>boards:write</c>; counts as <c>org_write</c>. Refuses tokens of client credentials.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a board that is gone), or could not be reached.</exception>
    public Task DeleteAsync(BoardId id, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.DeleteAsync(ApiPath.Of("boards", id.Value), cancellationToken);

    /// <summary>Lists the Pins on a board; those in its sections have been seen to be among them. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Pin> ListPinsAsync(BoardId id, BoardPinQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync(ApiPath.Of("boards", id.Value, "pins"), (query ?? new()).ToQuery, PinterestJson.Default.PagePin, cancellationToken);

    /// <summary>Lists a board's sections. Needs the scope <c>boards:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<BoardSection> ListSectionsAsync(BoardId id, PageQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync(ApiPath.Of("boards", id.Value, "sections"), (query ?? new()).ToQuery, PinterestJson.Default.PageBoardSection, cancellationToken);

    /// <summary>Makes a section. Needs the scopes <c>boards:read</c> and <c>boards:write</c>; counts as <c>org_write</c>. Refuses tokens of client credentials.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Conflict"/> while another change is under way), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is empty or longer than <see cref="BoardLimits.SectionNameLength"/>; nothing was sent.</exception>
    public Task<BoardSection> CreateSectionAsync(BoardId id, string name, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.PostAsync(
            ApiPath.Of("boards", id.Value, "sections"),
            BoardSectionName.Checked(name),
            PinterestJson.Default.BoardSectionName,
            PinterestJson.Default.BoardSection,
            cancellationToken);

    /// <summary>Gives a section another name. Needs the scopes <c>boards:read</c> and <c>boards:write</c>; counts as <c>org_write</c>. Refuses tokens of client credentials.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.Conflict"/> while another change is under way), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The name is empty or longer than <see cref="BoardLimits.SectionNameLength"/>; nothing was sent.</exception>
    public Task<BoardSection> RenameSectionAsync(
        BoardId id, BoardSectionId sectionId, string name, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.PatchAsync(
            ApiPath.Of("boards", id.Value, "sections", sectionId.Value),
            BoardSectionName.Checked(name),
            PinterestJson.Default.BoardSectionName,
            PinterestJson.Default.BoardSection,
            cancellationToken);

    /// <summary>Deletes a section; its Pins go with it. Needs the scopes <c>boards:read</c> and <c>boards:write</c>; counts as <c>org_write</c>. Refuses tokens of client credentials.</summary>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for a section that is not the board's), or could not be reached.</exception>
    public Task DeleteSectionAsync(BoardId id, BoardSectionId sectionId, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.DeleteAsync(ApiPath.Of("boards", id.Value, "sections", sectionId.Value), cancellationToken);

    /// <summary>Lists the Pins in a section. Needs the scopes <c>boards:read</c> and <c>pins:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Pin> ListSectionPinsAsync(BoardId id, BoardSectionId sectionId, PageQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ForAdAccount.ListAsync(
            ApiPath.Of("boards", id.Value, "sections", sectionId.Value, "pins"),
            (query ?? new()).ToQuery,
            PinterestJson.Default.PagePin,
            cancellationToken);

    private static NewBoard Given(NewBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board;
    }
}
