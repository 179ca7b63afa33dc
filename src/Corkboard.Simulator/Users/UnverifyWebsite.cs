using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

internal static class UnverifyWebsite
{
    public static readonly Operation Operation =
        new("unverify_website/delete", RateCategory.OrgWrite, "user_accounts:write")
        {
            AcceptsClientCredentials = false,
            IsInSandbox = false,
        };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        if (call.Query.Text("website") is not { Length: > 0 } text)
        {
            return Task.FromResult(Refusals.Invalid("Invalid request: query.website is required"));
        }

        if (call.Query.Problem is { } problem)
        {
            return Task.FromResult(problem);
        }

        var website = ClaimedWebsite.NameOf(text);

        return Task.FromResult(call.World.Locked(_ =>
        {
            if (!call.User.Websites.Exists(claimed => claimed.Website == website))
            {
                return Refusals.WebsiteNotFound;
            }

            call.Record(new WebsiteUnverified { User = call.User.Id, Website = website! });

            return Answer.Nothing;
        }));
    }
}
