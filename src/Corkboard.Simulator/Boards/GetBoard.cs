using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class GetBoard
{
    public static readonly Operation Operation = new("boards/get", RateCategory.OrgRead, "boards:read");

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
        BoardAccess.TryFind(call, call.Route("board_id"), Reach.Read, out var board, out var refusal)
            ? Answer.Ok(BoardView.Of(board, call.Origin), WireJson.Default.BoardView)
            : refusal));
}
