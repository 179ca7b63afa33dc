using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>The ad accounts that the token's user owns or, unless they are not wanted, has a role on.</summary>
internal static class ListAdAccounts
{
    public static readonly Operation Operation = new("ad_accounts/list", RateCategory.AdsRead, "ads:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var withShared = call.Query.Flag("include_shared_accounts", fallback: true);
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world =>
        {
            var reader = call.TokenUser;
            var accounts = world.AdAccounts.Values
                .Where(account => account.RolesOf(reader).Count > 0)
                .Where(account => withShared || account.Owner == reader)
                .Where(account => call.IsVisible(account.CreatedAt));

            return Answer.Ok(
                page.Take(accounts, account => account.Position).As(account => AdAccountView.Of(account, reader)),
                WireJson.Default.PageViewAdAccountView);
        }));
    }
}
