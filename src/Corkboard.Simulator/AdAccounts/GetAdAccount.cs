using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

internal static class GetAdAccount
{
    public static readonly Operation Operation = new("ad_accounts/get", RateCategory.AdsRead, "ads:read");

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
        AdAccountAccess.TryFind(call, roles: null, out var account, out var refusal)
            ? Answer.Ok(AdAccountView.Of(account, call.TokenUser), WireJson.Default.AdAccountView)
            : refusal));
}
