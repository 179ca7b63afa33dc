using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.Boards;

/// <summary>A board's Pins, those of its sections among them.</summary>
internal static class ListBoardPins
{
    public static readonly Operation Operation =
        new("boards/list_pins", RateCategory.OrgRead, "boards:read", "pins:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var list = PinListRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
            BoardAccess.TryFind(call, call.Route("board_id"), Reach.ReadPins, out var board, out var refusal)
                ? list.Answer(board.Pins)
                : refusal));
    }
}
