using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>A new ad account, for a business alone and for at most fifty each. Nothing of it has to be said.</summary>
internal static class CreateAdAccount
{
    public static readonly Operation Operation =
        new("ad_accounts/create", RateCategory.AdsWrite, "ads:write") { AcceptsClientCredentials = false };

    private const int LongestName = 256;
    private const int MostPerOwner = 50;

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var name = body.Text("name", LongestName);
        var country = body.Choice("country", Places.Countries);
        var currency = body.Choice("currency", Places.Currencies);
        var owner = body.Id("owner_user_id");

        return body.Problem ?? call.World.Locked(world =>
        {
            var user = call.TokenUser;

            if (!user.IsBusiness || (owner is not null && owner != user.Id))
            {
                return Refusals.NotPermitted;
            }

            if (world.AdAccounts.Values.Count(account => account.Owner == user) >= MostPerOwner)
            {
                return Refusals.Invalid($"You have reached the limit of {MostPerOwner} ad accounts.");
            }

            var created = call.Record(AdAccountOf(call, name ?? user.DisplayName, country ?? "US", currency ?? "USD"));

            return Answer.Created(
                AdAccountView.Of(world.AdAccounts[created.AdAccount], user), WireJson.Default.AdAccountView);
        });
    }

    private static AdAccountCreated AdAccountOf(ApiCall call, string name, string country, string currency) => new()
    {
        User = call.TokenUser.Id,
        AdAccount = call.World.Ids.Of(call.World.NextNumber),
        Campaign = call.World.CampaignIds.Of(call.World.NextNumber),
        Position = call.World.NextNumber,
        Name = name,
        Country = country,
        Currency = currency,
    };
}
