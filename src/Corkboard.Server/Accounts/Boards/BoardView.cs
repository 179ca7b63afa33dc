namespace Corkboard.Server.Accounts.Boards;

/// <param name="Id">Pinterest's ID, which is fixed: schedules refer to it. Practice SCH-2.</param>
/// <param name="Name">The present name.</param>
/// <param name="Privacy">Pinterest's word: <c>PUBLIC</c>, <c>PROTECTED</c>, <c>SECRET</c>, or one that is new.</param>
internal sealed record BoardView(string Id, string Name, string Privacy)
{
    public static BoardView Of(Board board) => new(board.BoardId, board.Name, board.Privacy);
}

internal sealed record SectionView(string Id, string Name)
{
    public static SectionView Of(BoardSection section) => new(section.SectionId, section.Name);
}
