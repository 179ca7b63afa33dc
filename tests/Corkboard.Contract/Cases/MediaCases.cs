namespace Corkboard.Contract.Cases;

/// <summary>Videos on their way to a Pin.</summary>
internal static class MediaCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("a video is registered, uploaded and awaited", UploadAsync),
    ];

    private static async Task UploadAsync(World world)
    {
        var pinterest = await world.SomebodyNewAsync();
        for (var i = 0; i < 2; i++)
        {
            await Videos.ReadyAsync(pinterest);
        }

        await pinterest.Media.ListAsync(new() { PageSize = 1 }).ToListAsync();
    }
}
