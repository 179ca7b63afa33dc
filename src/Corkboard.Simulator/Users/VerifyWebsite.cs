using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

/// <summary>Claims a website. Nobody looks at the website itself: it is whoever's asks first.</summary>
internal static class VerifyWebsite
{
    public static readonly Operation Operation =
        new("verify_website/update", RateCategory.OrgWrite, "user_accounts:write")
        {
            AcceptsClientCredentials = false,
            IsInSandbox = false,
        };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var method = body.Choice("verification_method", "FILENAME", "METATAG", "DNSTXT") ?? "METATAG";
        var text = body.RequiredText("website", minimum: 1);
        var website = ClaimedWebsite.NameOf(text);

        if (website is null)
        {
            body.Refuse("website", $"'{text}' is no website");
        }

        return body.Problem ?? call.World.Locked(world =>
        {
            if (world.People.Values.Any(person => person != call.User && person.Websites.Exists(IsIt)))
            {
                return Refusals.NotPermitted;
            }

            call.Record(new WebsiteVerified
            {
                User = call.User.Id,
                Website = website!,
                Method = method,
                Position = world.NextNumber,
            });

            return Answer.Ok(WebsiteView.Of(call.User.Websites.Find(IsIt)!), WireJson.Default.WebsiteView);
        });

        bool IsIt(ClaimedWebsite claimed) => claimed.Website == website;
    }
}
