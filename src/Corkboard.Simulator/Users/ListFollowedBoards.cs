using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;

namespace Corkboard.Simulator.Users;

internal static class ListFollowedBoards
{
    public static readonly Operation Operation =
        new("boards_user_follows/list", RateCategory.OrgRead, "user_accounts:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var explicitAlone = call.Query.Flag("explicit_following");
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world => Answer.Ok(
            page.Take(Following.BoardsOf(world, call.User, explicitAlone), board => board.Position)
                .As(board => BoardView.Of(board, call.Origin)),
            WireJson.Default.PageViewBoardView)));
    }
}
