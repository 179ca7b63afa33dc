using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Boards, their sections, and the Pins on both.</summary>
internal static class BoardCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("boards come, change and go", BoardsAsync),
        new("sections come, change and go", SectionsAsync),
        new("boards of every privacy are listed", ListAsync),
        new("a board in the sandbox", SandboxAsync),
    ];

    private static async Task BoardsAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Lamps", Description = "For reading", Privacy = BoardPrivacy.Public, IsAdsOnly = false });
        await pinterest.Boards.GetAsync(board.Id);
        await pinterest.Boards.UpdateAsync(board.Id, new() { Name = "Lamps of the night", Description = "For the stairs", Privacy = BoardPrivacy.Secret });
        await pinterest.Boards.DeleteAsync(board.Id);
        await pinterest.Boards.CreateAsync(new() { Name = "For ads", IsAdsOnly = true });
    }

    private static async Task SectionsAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Rooms" });
        var section = await pinterest.Boards.CreateSectionAsync(board.Id, new string('s', 180));
        var other = await pinterest.Boards.CreateSectionAsync(board.Id, "Kitchen");
        await pinterest.Boards.RenameSectionAsync(board.Id, section.Id, "Bath");
        for (var i = 0; i < 2; i++)
        {
            await pinterest.Pins.CreateAsync(new() { BoardId = board.Id, BoardSectionId = section.Id, MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, Pictures.Png()) });
        }

        await pinterest.Boards.ListSectionsAsync(board.Id, new() { PageSize = 1 }).ToListAsync();
        await pinterest.Boards.ListSectionPinsAsync(board.Id, section.Id, new() { PageSize = 1 }).ToListAsync();
        await pinterest.Boards.DeleteSectionAsync(board.Id, other.Id);
    }

    private static async Task ListAsync(World world)
    {
        var (pinterest, _) = await world.AdvertiserAsync();
        foreach (var privacy in new[] { BoardPrivacyFilter.All, BoardPrivacyFilter.Public, BoardPrivacyFilter.Protected, BoardPrivacyFilter.Secret, BoardPrivacyFilter.PublicAndSecret })
        {
            await pinterest.Boards.ListAsync(new() { Privacy = privacy, PageSize = 50 }).ToListAsync();
        }

        var board = await pinterest.Boards.ListAsync(new() { PageSize = 250 }).FirstAsync(board => board.PinCount > 1);
        await pinterest.Boards.ListPinsAsync(board.Id, new() { CreativeTypes = [CreativeType.Regular, CreativeType.Video], WithMetrics = true, PageSize = 1 }).ToListAsync();
    }

    private static async Task SandboxAsync(World world)
    {
        var pinterest = await world.SomebodyNewAsync(world.Sandbox);
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Tried out" });
        await pinterest.Boards.ListPinsAsync(board.Id).ToListAsync();
    }
}
