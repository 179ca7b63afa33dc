using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Ad accounts, their numbers, and what is said about those numbers.</summary>
internal static class AdAccountCases
{
    private static readonly AdAttribution s_attribution = new()
    {
        ClickWindowDays = 30,
        EngagementWindowDays = 7,
        ViewWindowDays = 1,
        ReportTime = ConversionReportTime.TimeOfConversion,
    };

    public static IReadOnlyList<Case> All { get; } =
    [
        new("ad accounts are made, listed and read", ListAsync),
        new("the numbers of an ad account", NumbersAsync),
        new("the numbers of an ad account's Pins", PinNumbersAsync),
        new("what numbers there are, and whether they are ready", ResourcesAsync),
    ];

    private static async Task ListAsync(World world)
    {
        var pinterest = await world.ClientOfAsync("anna_bakes");
        var me = await pinterest.User.GetAsync();
        await pinterest.AdAccounts.CreateAsync(new() { Name = new string('n', 256), Country = "DE", Currency = "EUR", OwnerUserId = me.Id });
        var all = await pinterest.AdAccounts.ListAsync(new() { IncludeSharedAccounts = true, PageSize = 1 }).ToListAsync();
        await pinterest.AdAccounts.GetAsync(all[0].Id);
    }

    private static async Task NumbersAsync(World world)
    {
        var (pinterest, adAccount) = await world.AdvertiserAsync();
        foreach (var granularity in new[] { Granularity.Total, Granularity.Day, Granularity.Week, Granularity.Month })
        {
            await pinterest.AdAccounts.GetAnalyticsAsync(adAccount, new()
            {
                From = World.Today.AddDays(-89),
                To = World.Today,
                Columns = [AdColumn.SpendInDollar, AdColumn.PaidImpression, AdColumn.Ctr],
                Granularity = granularity,
                Attribution = s_attribution,
                ReportingTimeZone = ReportingTimeZone.AdAccount,
            });
        }

        await pinterest.AdAccounts.GetAnalyticsAsync(adAccount, new()
        {
            From = World.Today.AddDays(-2),
            To = World.Today,
            Columns = [AdColumn.PaidImpression],
            Granularity = Granularity.Hour,
        });
    }

    private static async Task PinNumbersAsync(World world)
    {
        var (pinterest, adAccount) = await world.AdvertiserAsync();
        var pins = await pinterest.Pins.ListAsync().Take(2).ToListAsync();
        await pinterest.AdAccounts.GetPinAnalyticsAsync(adAccount, new()
        {
            CampaignId = new("626735565838"),
            PinIds = [.. pins.Select(pin => pin.Id)],
            From = World.Today.AddDays(-30),
            To = World.Today,
            Columns = [AdColumn.PaidImpression, AdColumn.Ctr],
            Granularity = Granularity.Day,
            Attribution = s_attribution,
        });
    }

    private static async Task ResourcesAsync(World world)
    {
        var pinterest = await world.ClientOfAsync("anna_bakes");
        await pinterest.Resources.GetDeliveryMetricsAsync(MetricReportType.Synchronous);
        await pinterest.Resources.GetDeliveryMetricsAsync(MetricReportType.Asynchronous);
        await pinterest.Resources.GetMetricsReadyStateAsync(World.Today.AddDays(-3));
    }
}
