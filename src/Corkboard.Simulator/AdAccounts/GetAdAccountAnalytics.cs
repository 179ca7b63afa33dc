using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

internal static class GetAdAccountAnalytics
{
    public static readonly Operation Operation = new("ad_account/analytics", RateCategory.AdsAnalytics, "ads:read");

    public static IReadOnlyList<string> Roles { get; } = [Role.Owner, Role.Admin, Role.Analyst, Role.CampaignManager];

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var columns = AdReport.ReadColumns(call.Query);
        call.Query.Choice("reporting_timezone", "PINTEREST_TIME_ZONE", "PINTEREST_TIME_ZONE", "AD_ACCOUNT_TIME_ZONE");
        var (period, refusal) = AdPeriod.Of(call, "Invalid ad account analytics parameters.", mostDaysByHour: 8);

        return Task.FromResult(refusal ?? call.World.Locked(world =>
            AdAccountAccess.TryFind(call, Roles, out var account, out var unfound)
                ? new AdReport(columns, period!, account, world.Seed).OfAccount().Answer
                : unfound));
    }
}
