using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>What Pins brought as ads of the account's one campaign. Pins of somebody else, and other campaigns, have no rows.</summary>
internal static class GetAdPinAnalytics
{
    public static readonly Operation Operation =
        new("ad_pins/analytics", RateCategory.AdsAnalytics, "ads:read") { IsInSandbox = false };

    private const string Invalid = "Invalid ad account pins analytics parameters.";
    private const int MostPins = 100;

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var campaign = call.Query.Text("campaign_id") ?? "";
        var pins = call.Query.Ids("pin_ids", minimum: 1, MostPins);
        var columns = AdReport.ReadColumns(call.Query);

        if (!AdAccountAccess.IsId(campaign))
        {
            call.Query.Refuse("campaign_id", $"'{campaign}' does not match '^\\d+$' or is too long");
        }

        var (period, refusal) = AdPeriod.Of(call, Invalid, mostDaysByHour: 3);

        return Task.FromResult(refusal ?? call.World.Locked(world =>
        {
            if (!AdAccountAccess.TryFind(call, GetAdAccountAnalytics.Roles, out var account, out var unfound))
            {
                return unfound;
            }

            var report = new AdReport(columns, period!, account, world.Seed);

            foreach (var id in pins.Distinct(StringComparer.Ordinal))
            {
                if (campaign == account.CampaignId && world.Pins.TryGetValue(id, out var pin) && pin.Owner == account.Owner)
                {
                    report.OfPin(pin);
                }
            }

            return report.Answer;
        }));
    }
}
