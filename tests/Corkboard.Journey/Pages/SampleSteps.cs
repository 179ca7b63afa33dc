using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.Pages;

/// <summary>The first minute: one click into a workspace that shows everything, and one click out of it.</summary>
internal static class SampleSteps
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static readonly Step FirstMinute = new(
        "first-minute",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/");
            if (!isSabotaged)
            {
                await OpenAsync(scene);
            }
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page.Locator("body")).ToContainTextAsync("A sample workspace");
            var planned = await scene.Page.Locator("main img").CountAsync();
            MisstepException.ThrowUnless(planned >= 15, $"The calendar shows {planned} pictures.");

            await scene.OpenAsync("/analytics");
            var saves = await scene.Page.Locator("main table tbody tr").CountAsync();
            MisstepException.ThrowUnless(saves >= 80, $"The numbers show {saves} rows.");

            await scene.OpenAsync("/schedule");
            await Assertions.Expect(scene.Page.Locator("main")).ToContainTextAsync("With a moderator");

            return new { planned, numbers = saves };
        });

    public static readonly Step Removal = new(
        "sample-gone",
        async (scene, isSabotaged) =>
        {
            if (isSabotaged)
            {
                await scene.OpenAsync("/");
                return;
            }

            await scene.ClickAsync("Remove the sample");
        },
        async scene =>
        {
            await scene.SeeAsync("The sample workspace is gone");
            var files = Directory.Exists(Path.Combine(scene.Data, "media"))
                ? Directory.GetFiles(Path.Combine(scene.Data, "media"), "*", SearchOption.AllDirectories).Length
                : 0;
            MisstepException.ThrowUnless(files == 0, string.Create(CultureInfo.InvariantCulture, $"{files} files of pictures are left."));

            return new { files };
        });

    public static async Task OpenAsync(Scene scene)
    {
        await scene.ClickAsync("Look around in a sample workspace");
        await Assertions.Expect(scene.Page).ToHaveURLAsync(
            new Uri(scene.Address, "/schedule").ToString(), new() { Timeout = (float)Longest.TotalMilliseconds });
    }
}
