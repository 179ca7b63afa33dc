using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

internal static class ListFollowers
{
    public static readonly Operation Operation = new("followers/list", RateCategory.AdsRead, "user_accounts:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world => Answer.Ok(
            page.Take(Following.FollowersOf(world, call.User), follow => follow.Position)
                .As(follow => UserSummaryView.Of(follow.Who)),
            WireJson.Default.PageViewUserSummaryView)));
    }
}
