using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

/// <summary>The people that the user follows; creators are those with Pins. What makes a ranking is documented nowhere, so there is none.</summary>
internal static class ListFollowing
{
    public static readonly Operation Operation =
        new("user_following/get", RateCategory.OrgRead, "user_accounts:read") { IsInSandbox = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var type = call.Query.Choice("feed_type", "ALL", "ALL", "RANKED", "CREATOR_ONLY", "RANKED_CREATOR_ONLY");
        var explicitAlone = call.Query.Flag("explicit_following");
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world =>
        {
            var people = Following.PeopleOf(world, call.User, explicitAlone)
                .Where(follow => type is "ALL" or "RANKED" || follow.Whom.Pins.Count > 0);

            return Answer.Ok(
                page.Take(people, follow => follow.Position).As(follow => UserSummaryView.Of(follow.Whom)),
                WireJson.Default.PageViewUserSummaryView);
        }));
    }
}
