using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>The numbers of an account and its Pins.</summary>
internal static class AnalyticsCases
{
    private static readonly MetricType[] s_videoMetrics = [MetricType.Impression, MetricType.Save, MetricType.VideoMrcView, MetricType.VideoAvgWatchTime];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("the numbers of an account", AccountAsync),
        new("the numbers of somebody new", SomebodyNewAsync),
        new("the best Pins of an account", TopPinsAsync),
        new("the numbers of one Pin and of several", PinsAsync),
    ];

    private static DateOnly First => World.Today.AddDays(-89);

    private static async Task AccountAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        foreach (var split in new[] { AnalyticsSplit.NoSplit, AnalyticsSplit.AppType, AnalyticsSplit.OwnedContent, AnalyticsSplit.Source, AnalyticsSplit.PinFormat })
        {
            await pinterest.Analytics.GetForAccountAsync(new()
            {
                From = First,
                To = World.Today,
                FromClaimedContent = ClaimedContent.Both,
                PinFormat = PinFormat.All,
                AppType = AppType.All,
                ContentType = PaidContent.All,
                Source = PinSource.All,
                Metrics = [MetricType.Impression, MetricType.SaveRate],
                SplitBy = split,
            });
        }

        await pinterest.Analytics.GetForAccountAsync(new() { From = First, To = World.Today });
    }

    private static async Task SomebodyNewAsync(World world) =>
        await (await world.SomebodyNewAsync()).Analytics.GetForAccountAsync(new() { From = First, To = World.Today });

    private static async Task TopPinsAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        await pinterest.Analytics.GetTopPinsAsync(Top(MetricType.Impression, [MetricType.Impression, MetricType.Save]));
        await pinterest.Analytics.GetTopVideoPinsAsync(Top(MetricType.Save, s_videoMetrics));
        await pinterest.Analytics.GetTopPinsAsync(new() { From = First, To = World.Today, SortBy = MetricType.PinClick });
    }

    private static TopPinsQuery Top(MetricType sortBy, IReadOnlyList<MetricType> metrics) => new()
    {
        From = First,
        To = World.Today,
        SortBy = sortBy,
        Metrics = metrics,
        NumberOfPins = 50,
        CreatedInLastDays = 30,
        FromClaimedContent = ClaimedContent.Both,
        PinFormat = PinFormat.All,
        AppType = AppType.All,
        ContentType = PaidContent.All,
        Source = PinSource.All,
    };

    private static async Task PinsAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var pins = await pinterest.Pins.ListAsync().Take(100).ToListAsync();
        await pinterest.Analytics.GetForPinAsync(pins[0].Id, new() { From = First, To = World.Today, Metrics = [MetricType.Impression, MetricType.TotalComments], AppType = AppType.Web, SplitBy = AnalyticsSplit.AppType });
        await pinterest.Analytics.GetForPinAsync(pins[0].Id, new() { From = First, To = World.Today, Metrics = [MetricType.Impression, MetricType.TotalReactions] });
        await pinterest.Analytics.GetForPinsAsync(new() { PinIds = [.. pins.Select(pin => pin.Id)], From = First, To = World.Today, Metrics = [MetricType.Impression, MetricType.Save], AppType = AppType.All });
    }
}
