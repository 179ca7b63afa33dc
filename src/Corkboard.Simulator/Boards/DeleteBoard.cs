using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class DeleteBoard
{
    public static readonly Operation Operation =
        new("boards/delete", RateCategory.OrgWrite, "boards:read", "boards:write") { AcceptsClientCredentials = false };

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
    {
        if (!BoardAccess.TryFind(call, call.Route("board_id"), Reach.Own, out var board, out var refusal))
        {
            return refusal;
        }

        call.Record(new BoardDeleted { User = call.User.Id, Board = board.Id });

        return Answer.Nothing;
    }));
}
