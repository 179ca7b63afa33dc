using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

/// <summary>The businesses that the user is linked with: those on whose ad accounts they have a role. A bare array.</summary>
internal static class ListBusinesses
{
    public static readonly Operation Operation =
        new("linked_business_accounts/get", RateCategory.OrgRead, "user_accounts:read");

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(world =>
    {
        var businesses = world.AdAccounts.Values
            .Where(account => account.Owner != call.User && account.RolesOf(call.User).IsAnyOf(Role.Given))
            .Select(account => account.Owner)
            .Distinct()
            .Select(owner => LinkedBusinessView.Of(owner, call.Origin));

        return Answer.Ok([.. businesses], WireJson.Default.ListLinkedBusinessView);
    }));
}

internal sealed record LinkedBusinessView(
    string Username, string ImageSmallUrl, string ImageMediumUrl, string ImageLargeUrl, string ImageXlargeUrl)
{
    public static LinkedBusinessView Of(Person person, string origin)
    {
        var portrait = $"{origin}/pictures/profile/{person.Id}.svg";

        return new(person.Username, portrait, portrait, portrait, portrait);
    }
}
