using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;

namespace Corkboard.Simulator.Search;

/// <summary>The user's boards, and those they share, by words of their names and descriptions; without words, all of them.</summary>
internal static class SearchBoards
{
    public static readonly Operation Operation =
        new("search_user_boards/get", RateCategory.OrgRead, "boards:read", "boards:read_secret") { IsInSandbox = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var words = new SearchWords(call.Query.Text("query") ?? "");
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
        {
            var found = call.User.Boards.Concat(call.User.SharedBoards)
                .Where(board => BoardAccess.Opens(call, board, Reach.Read))
                .Where(board => words.AreIn(board.Name, board.Description))
                .Where(board => call.IsVisible(board.CreatedAt));

            return Answer.Ok(
                page.Take(found, board => board.Position).As(board => BoardView.Of(board, call.Origin)),
                WireJson.Default.PageViewBoardView);
        }));
    }
}
