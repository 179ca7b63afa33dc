using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Pins;

/// <summary>All Pins of the user, on whichever board they are.</summary>
internal static class ListPins
{
    public static readonly Operation Operation = new("pins/list", RateCategory.OrgRead, "boards:read", "pins:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var filters = new PinFilters(call);
        var list = PinListRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ => list.Answer(call.User.Pins.Where(filters.Pass))));
    }
}
