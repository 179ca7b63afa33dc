using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Searches and trends.</summary>
internal static class DiscoveryCases
{
    // Of the people who are there from the start.
    private const string InEveryTitle = "no.";

    // The search of own Pins knows no other size.
    private const int PinsOfAPage = 25;

    public static IReadOnlyList<Case> All { get; } =
    [
        new("own Pins and boards are searched", OwnAsync),
        new("all Pins are searched by a partner", PartnerAsync),
        new("trends", TrendsAsync),
    ];

    private static async Task OwnAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Found again" });
        for (var i = 0; i <= PinsOfAPage; i++)
        {
            await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, Title = "Periscope", MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, Pictures.Png()) });
        }

        await pinterest.Search.ListPinsAsync("Periscope").ToListAsync();
        await pinterest.Search.ListBoardsAsync(new() { Text = "a", PageSize = 1 }).ToListAsync();
    }

    private static async Task PartnerAsync(World world)
    {
        var pinterest = await world.ClientOfAsync("anna_bakes");
        await pinterest.Search.ListPartnerPinsAsync(new() { Term = InEveryTitle, CountryCode = "DE", Locale = "de-DE", PageLimit = 1 }).Take(3).ToListAsync();
    }

    private static async Task TrendsAsync(World world)
    {
        var pinterest = await world.ClientOfAsync("anna_bakes");
        foreach (var type in new[] { TrendType.Growing, TrendType.Monthly, TrendType.Yearly, TrendType.Seasonal })
        {
            await pinterest.Trends.GetKeywordsAsync(TrendRegion.GreatBritainAndIreland, type, new()
            {
                Interests = [TrendInterest.Animals, TrendInterest.Gardening],
                Genders = [TrendGender.Female, TrendGender.Unknown],
                Ages = [TrendAgeRange.From18To24, TrendAgeRange.From65],
                IncludeKeywords = ["lamp", "garden"],
                NormalizeAgainstGroup = true,
                NumberOfTrends = 50,
                IncludeDemographics = true,
            });
        }
    }
}
