using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

internal static class ListWebsites
{
    public static readonly Operation Operation =
        new("user_websites/get", RateCategory.OrgRead, "user_accounts:read")
        {
            AcceptsClientCredentials = false,
            IsInSandbox = false,
        };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ => Answer.Ok(
            page.Take(call.User.Websites, claimed => claimed.Position).As(WebsiteView.Of),
            WireJson.Default.PageViewWebsiteView)));
    }
}
