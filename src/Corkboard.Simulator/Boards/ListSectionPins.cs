using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.Boards;

internal static class ListSectionPins
{
    public static readonly Operation Operation =
        new("board_sections/list_pins", RateCategory.OrgRead, "boards:read", "pins:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var list = PinListRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
            SectionAccess.TryFind(call, Reach.ReadPins, out var board, out var section, out var refusal)
                ? list.Answer(board.Pins.Where(pin => pin.Section == section))
                : refusal));
    }
}
