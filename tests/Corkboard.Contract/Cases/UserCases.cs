using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>The account, whom it follows, and its websites.</summary>
internal static class UserCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("the account", AccountAsync),
        new("who follows whom", FollowingAsync),
        new("websites are claimed and given up", WebsitesAsync),
    ];

    private static async Task AccountAsync(World world)
    {
        await (await world.AdvertiserAsync()).Pinterest.User.GetAsync();
        await (await world.SomebodyNewAsync()).User.GetAsync();
        await (await world.SomebodyNewAsync(world.Sandbox)).User.GetAsync();
        await (await world.ClientOfAsync("anna_bakes")).User.GetBusinessesAsync();
    }

    private static async Task FollowingAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        await pinterest.User.FollowAsync("ben_outdoors", isAutoFollow: true);
        await pinterest.User.FollowAsync("clara_interiors");
        await pinterest.User.ListFollowingAsync(new() { FeedType = FollowingFeedType.All, ExplicitFollowing = true, PageSize = 1 }).ToListAsync();
        await pinterest.User.ListFollowedBoardsAsync(new() { ExplicitFollowing = true }).ToListAsync();
        await pinterest.User.ListFollowedBoardsAsync(new() { PageSize = 1 }).ToListAsync();
        await pinterest.User.ListFollowersAsync(new() { PageSize = 1 }).ToListAsync();
        await (await world.ClientOfAsync("ben_outdoors")).User.ListFollowersAsync(new() { PageSize = 1 }).ToListAsync();
    }

    private static async Task WebsitesAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        await pinterest.User.GetWebsiteVerificationAsync();
        await pinterest.User.VerifyWebsiteAsync("lamps.example", WebsiteVerificationMethod.DnsText);
        await pinterest.User.VerifyWebsiteAsync("chairs.example");
        await pinterest.User.ListWebsitesAsync(new() { PageSize = 1 }).ToListAsync();
        await pinterest.User.UnverifyWebsiteAsync("lamps.example");
    }
}
