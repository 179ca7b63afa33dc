using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

internal static class AdAccountRoutes
{
    private const string AdAccounts = "/ad_accounts";
    private const string AdAccount = "/ad_accounts/{ad_account_id}";

    public static void MapAdAccounts(this ApiRoutes api)
    {
        api.Get(AdAccounts, ListAdAccounts.Operation, ListAdAccounts.HandleAsync);
        api.Post(AdAccounts, CreateAdAccount.Operation, CreateAdAccount.HandleAsync);
        api.Get(AdAccount, GetAdAccount.Operation, GetAdAccount.HandleAsync);
        api.Get(AdAccount + "/analytics", GetAdAccountAnalytics.Operation, GetAdAccountAnalytics.HandleAsync);
        api.Get(AdAccount + "/pins/analytics", GetAdPinAnalytics.Operation, GetAdPinAnalytics.HandleAsync);
    }
}
