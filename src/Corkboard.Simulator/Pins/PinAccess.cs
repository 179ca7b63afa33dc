using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>Finds the Pin that a call's path names, if its token reaches it.</summary>
internal static class PinAccess
{
    public static bool TryFind(
        ApiCall call,
        Reach reach,
        [NotNullWhen(true)] out Pin? pin,
        [NotNullWhen(false)] out Answer? refusal) =>
        TryFind(call, call.Route("pin_id"), reach, out pin, out refusal);

    public static bool TryFind(
        ApiCall call,
        string id,
        Reach reach,
        [NotNullWhen(true)] out Pin? pin,
        [NotNullWhen(false)] out Answer? refusal)
    {
        pin = null;

        if (!id.All(char.IsAsciiDigit))
        {
            refusal = Refusals.Invalid($"Invalid request: path.pin_id '{id}' does not match '^\\d+$'");
        }
        else if (!call.World.Pins.TryGetValue(id, out var found) || (BoardAccess.IsRead(reach) && !call.IsVisible(found.CreatedAt)))
        {
            refusal = Refusals.PinNotFound;
        }
        else if (!IsOpen(call.User, found) || !BoardAccess.Opens(call, found.Board, reach))
        {
            refusal = Refusals.NotPermitted;
        }
        else
        {
            (pin, refusal) = (found, null);
        }

        return pin is not null;
    }

    /// <summary>A Pin is open to whoever made it and, on a group board, to everybody who works on the board.</summary>
    private static bool IsOpen(Person user, Pin pin) =>
        pin.Owner == user || (pin.Board.Collaborators.Count > 0 && pin.Board.IsOpenTo(user));
}
