using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.Pages;

/// <summary>Slots of a week in which the clocks change: filled with what was chosen, each at the time that the clocks then show.</summary>
internal static class SlotSteps
{
    private const int Chosen = 2;

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DaysBefore = TimeSpan.FromDays(5);

    // The clocks of Berlin change on a Sunday between two and three.
    private static readonly TimeSpan InTheHour = new(2, 30, 0);

    public static readonly Step Slots = new(
        "slots",
        async (scene, isSabotaged) =>
        {
            await StartBeforeTheChangeAsync(scene);
            await OpenSlotsAsync(scene);
            await ReplaceSlotsAsync(scene, isSabotaged ? InTheHour + TimeSpan.FromHours(1) : InTheHour);
            await CheckDraftsAsync(scene);
            await FillAsync(scene);
        },
        async scene =>
        {
            var wall = Berlin.At(scene.ClocksChangeAt).Date + InTheHour;
            DateTimeOffset[] expected = [Berlin.When(wall), Berlin.When(wall.AddDays(7))];
            var planned = await scene.Page.Locator("[aria-label='What became of them'] time").EvaluateAllAsync<string[]>(
                "times => times.map(time => time.dateTime)");
            MisstepException.ThrowUnless(
                planned.Select(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)).SequenceEqual(expected),
                $"The chosen drafts are planned for {string.Join(", ", planned)}, not for {string.Join(", ", expected)}.");

            await scene.OpenAsync($"/schedule?view=week&day={Berlin.DayOf(scene.ClocksChangeAt):O}");
            await Assertions.Expect(scene.Page.Locator("#calendar .clocks")).ToContainTextAsync(
                Berlin.IsForward(scene.ClocksChangeAt) ? "is skipped" : "happens twice");

            return new { change = scene.ClocksChangeAt, planned };
        });

    // A week that is somebody else's: on a folder of its own, as a visitor of the sample.
    private static async Task StartBeforeTheChangeAsync(Scene scene)
    {
        var now = TimeProvider.System.GetUtcNow();
        scene.ClocksChangeAt = Berlin.NextChange(now + DaysBefore);
        await scene.StopAsync();
        await scene.Page.Context.ClearCookiesAsync();
        await scene.StartAsync(scene.OtherData, scene.ClocksChangeAt - DaysBefore - now, ReadyWithin);
        await scene.OpenAsync("/");
        await SampleSteps.OpenAsync(scene);
        await scene.OpenAsync("/workspace");
        await scene.Field("Time zone").SelectOptionAsync(Berlin.Name);
        await scene.ClickAsync("Save");
        await scene.SeeAsync("Saved.");
    }

    private static async Task OpenSlotsAsync(Scene scene)
    {
        await scene.OpenAsync("/accounts");
        await scene.Page.Locator("main a[href^='/accounts/']").First.ClickAsync();
        await scene.Page.GetByRole(AriaRole.Link, new() { Name = "Slots" }).First.ClickAsync();
        await scene.SeeAsync("Every week");
    }

    private static async Task ReplaceSlotsAsync(Scene scene, TimeSpan time)
    {
        var crosses = scene.Page.Locator("button[name='Remove.Minute']");
        for (var left = await crosses.CountAsync(); left > 0; left--)
        {
            await crosses.First.ClickAsync();
            await Assertions.Expect(crosses).ToHaveCountAsync(left - 1);
        }

        await scene.Field("Sun").CheckAsync();
        await scene.FillAsync("Time", time.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
        await scene.ClickAsync("Add");
        await Assertions.Expect(crosses).ToHaveCountAsync(1);
    }

    private static async Task CheckDraftsAsync(Scene scene)
    {
        await scene.OpenAsync("/drafts");
        var drafts = await scene.Page.Locator(".pins a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        foreach (var draft in drafts.Take(Chosen))
        {
            await scene.OpenAsync(draft);
            await scene.ClickAsync("Check");
            await scene.SeeAsync("It may go out.");
        }
    }

    private static async Task FillAsync(Scene scene)
    {
        await scene.OpenAsync("/drafts");
        foreach (var choice in (await scene.Page.Locator("input[name='pick']").AllAsync()).Take(Chosen))
        {
            await choice.CheckAsync();
        }

        await scene.ClickAsync("Fill the week");
        foreach (var yes in await scene.Page.Locator("input[name='consent']").AllAsync())
        {
            await yes.CheckAsync();
        }

        await scene.ClickAsync("Fill the week");
        await Assertions.Expect(scene.Page.Locator("[aria-label='What became of them'] li")).ToHaveCountAsync(Chosen);
    }
}
