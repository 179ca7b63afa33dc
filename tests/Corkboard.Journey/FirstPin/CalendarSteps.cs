using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>The planned Pin is moved in the calendar, by hand and by keyboard alone, and comes back to its time.</summary>
internal static class CalendarSteps
{
    public static readonly Step Calendar = new(
        "calendar",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/schedule");
            await PressAsync(scene, "Shift+ArrowDown");
            var byKey = await DueAsync(scene);

            // A week later its own row is shown, whatever the month; one of its neighbours stands beside it.
            var beside = byKey.DayOfWeek == DayOfWeek.Sunday ? byKey.AddDays(-1) : byKey.AddDays(1);
            var target = scene.Page.Locator($"[data-day='{BerlinDay(isSabotaged ? byKey : beside)}']");
            await Entry(scene).DragToAsync(target);
            await SaidAsync(scene, isSabotaged ? byKey : beside);
            var byHand = await DueAsync(scene);

            await scene.ClickAsync("Undo");
            await SaidAsync(scene, byKey);
            var undone = await DueAsync(scene);
            await PressAsync(scene, "Shift+ArrowUp");
            scene.CalendarMoves = [byKey, byHand, undone];
        },
        async scene =>
        {
            var moves = scene.CalendarMoves;
            var (week, back) = (scene.DueAt.AddDays(7), moves is [.., var last] ? last : default);
            MisstepException.ThrowUnless(
                moves.Count == 3 && moves[0] == week && Math.Abs((moves[1] - week).TotalHours) == 24 && back == week,
                $"By a key, by hand and after Undo it was due at {string.Join(", ", moves)}; a week later is {week:O}.");
            await scene.OpenAsync(scene.PinPage);
            var due = await scene.Page.Locator("dd time").First.GetAttributeAsync("datetime");
            MisstepException.ThrowUnless(
                DateTimeOffset.Parse(due!, CultureInfo.InvariantCulture) == scene.DueAt, $"The Pin came back to {due}, not to {scene.DueAt:O}.");
            await Assertions.Expect(scene.Page.Locator(".state")).ToHaveTextAsync("Planned");
            await scene.OpenAsync("/schedule");
            await Assertions.Expect(Entry(scene)).ToHaveCountAsync(1);

            return new { moves, due };
        });

    private static ILocator Entry(Scene scene) => scene.Page.Locator("[data-pin]");

    private static async Task PressAsync(Scene scene, string keys)
    {
        var before = await DueAsync(scene);
        await Entry(scene).Locator("a").FocusAsync();
        await scene.Page.Keyboard.PressAsync(keys);
        await SaidAsync(scene, before.AddDays(keys == "Shift+ArrowDown" ? 7 : -7));
    }

    /// <summary>Waits until the calendar says aloud where the Pin is now.</summary>
    private static Task SaidAsync(Scene scene, DateTimeOffset due) => Assertions.Expect(scene.Page.Locator("#calendar-said"))
        .ToContainTextAsync(Berlin.At(due).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture));

    private static async Task<DateTimeOffset> DueAsync(Scene scene) =>
        DateTimeOffset.Parse((await Entry(scene).Locator("time").GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);

    private static string BerlinDay(DateTimeOffset time) => Berlin.At(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
