using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;

namespace Corkboard.Simulator.Pins;

internal static class DeletePin
{
    public static readonly Operation Operation =
        new("pins/delete", RateCategory.OrgWrite, "boards:read", "boards:write", "pins:read", "pins:write");

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
    {
        if (!PinAccess.TryFind(call, Reach.WritePins, out var pin, out var refusal))
        {
            return refusal;
        }

        call.Record(new PinDeleted { User = call.User.Id, Pin = pin.Id });

        return Answer.Nothing;
    }));
}
