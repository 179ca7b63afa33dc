using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

/// <summary>Follows somebody, where the app may: the operation is a beta that most apps do not have.</summary>
internal static class FollowUser
{
    public static readonly Operation Operation =
        new("follow_user/update", RateCategory.OrgWrite, "user_accounts:write") { AcceptsClientCredentials = false };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        if (!call.Knobs.Settings.FollowUsers)
        {
            return Refusals.FeatureRestricted("follow_user");
        }

        var username = call.Route("username");
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        body.Flag("auto_follow", fallback: false);

        if (username.All(char.IsAsciiDigit))
        {
            return Refusals.Invalid($"Invalid request: path.username '{username}' does not match '(?!^\\d+$)^.+$'");
        }

        return body.Problem ?? call.World.Locked(world =>
        {
            if (!world.TryFindPerson(username, out var person))
            {
                return Refusals.UserNotFound;
            }

            if (person == call.User)
            {
                return Refusals.Invalid("You cannot follow yourself.");
            }

            // To follow somebody twice is no mistake, and no second following.
            if (!Following.PeopleOf(world, call.User, explicitAlone: true).Any(follow => follow.Whom == person))
            {
                call.Record(new UserFollowed { User = call.User.Id, Followed = person.Id, Position = world.NextNumber });
            }

            return Answer.Ok(UserSummaryView.Of(person), WireJson.Default.UserSummaryView);
        });
    }
}
