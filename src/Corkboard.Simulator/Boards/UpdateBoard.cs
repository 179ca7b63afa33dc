using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

/// <summary>Changes what the request names of a board and leaves the rest.</summary>
internal static class UpdateBoard
{
    public static readonly Operation Operation =
        new("boards/update", RateCategory.OrgWrite, "boards:read", "boards:write");

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var name = body.Text("name", minimum: 1)?.Trim();
        var description = body.TextOrNull("description");
        var privacy = body.Choice("privacy", "PUBLIC", "SECRET");

        return body.Problem ?? call.World.Locked(world =>
        {
            if (!BoardAccess.TryFind(call, call.Route("board_id"), Reach.Own, out var board, out var refusal))
            {
                return refusal;
            }

            if (privacy == "SECRET" && !call.HasScope("boards:write_secret"))
            {
                return Refusals.NotPermitted;
            }

            if (name is not null && CreateBoard.IsTaken(call.User, name, except: board))
            {
                return Refusals.DuplicateBoard;
            }

            call.Record(new BoardUpdated
            {
                User = call.User.Id,
                Board = board.Id,
                Name = name ?? board.Name,
                Description = body.Has("description") ? description : board.Description,
                Privacy = privacy is null ? board.Privacy : BoardView.PrivacyOf(privacy),
            });

            return Answer.Ok(BoardView.Of(board, call.Origin), WireJson.Default.BoardView);
        });
    }
}
