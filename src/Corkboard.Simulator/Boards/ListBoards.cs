using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>The user's boards and those that others share with the user, newest first; secret ones where the token's scopes open them.</summary>
internal static class ListBoards
{
    public static readonly Operation Operation = new("boards/list", RateCategory.OrgRead, "boards:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var privacy = call.Query.Choice(
            "privacy", "ALL", "ALL", "PUBLIC", "PROTECTED", "SECRET", "PUBLIC_AND_SECRET");
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
        {
            var boards = call.User.Boards.Concat(call.User.SharedBoards)
                .Where(board => BoardAccess.Opens(call, board, Reach.Read))
                .Where(board => IsWanted(board, privacy))
                .Where(board => call.IsVisible(board.CreatedAt));

            return Answer.Ok(
                page.Take(boards, board => board.Position).As(board => BoardView.Of(board, call.Origin)),
                WireJson.Default.PageViewBoardView);
        }));
    }

    private static bool IsWanted(Board board, string privacy) => privacy switch
    {
        "ALL" => true,
        "PUBLIC_AND_SECRET" => board.Privacy != BoardPrivacy.Protected,
        _ => privacy == BoardView.NameOf(board.Privacy),
    };
}
