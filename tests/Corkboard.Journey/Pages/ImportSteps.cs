using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.Pages;

/// <summary>A thousand Pins from one file, a yes to a page of them, and a look at the week that comes of it.</summary>
internal static class ImportSteps
{
    private const int PinsOfAPage = 50;
    private const int Days = 7;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public static readonly Step Import = new(
        "import",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/drafts/new");
            var board = await scene.Field("Board").Locator("option").Nth(1).InnerTextAsync();
            await using var shelf = await PictureShelf.OpenAsync(scene.Page);
            var file = new ImportedFile(shelf, board.Trim(), FirstOf(TimeProvider.System.GetUtcNow()));
            scene.ImportedTimes = [.. file.Times];

            await scene.OpenAsync("/imports");
            await scene.Field("File").SetInputFilesAsync(new FilePayload
            {
                Name = ImportedFile.Name,
                MimeType = "text/csv",
                Buffer = file.ToBytes(isMended: isSabotaged),
            });
            await scene.ClickAsync("Upload");
            scene.ImportPage = new Uri(scene.Page.Url).AbsolutePath;
            scene.ImportProgress = await WatchAsync(scene);
            await scene.ClickAsync(string.Create(CultureInfo.InvariantCulture, $"Make {ImportedFile.Good} drafts"));
            await WatchAsync(scene);
        },
        async scene =>
        {
            await scene.SeeAsync(string.Create(CultureInfo.InvariantCulture, $"{ImportedFile.Good} drafts were made."));
            MisstepException.ThrowUnless(scene.ImportProgress > 2, $"Only {scene.ImportProgress} states of the work were told.");
            await scene.OpenAsync($"{scene.ImportPage}?verdict=Bad");
            var wrong = await scene.Page.Locator(".import-rows li").EvaluateAllAsync<string[]>(
                "rows => rows.map(row => row.querySelector('.hint').innerText + ' ' + row.querySelector('a[href^=\"/problems/\"]').pathname)");
            var expected = ImportedFile.Wrong.Select((problem, index) => string.Create(
                CultureInfo.InvariantCulture, $"Row {ImportedFile.WrongFrom + index} /problems/{problem}"));
            MisstepException.ThrowUnless(expected.SequenceEqual(wrong), $"These rows are wrong: {string.Join("; ", wrong)}.");
            var exported = await ExportedAsync(scene);
            MisstepException.ThrowUnless(exported == ImportedFile.Good, $"The export has {exported} of the {ImportedFile.Good} drafts.");

            return new { states = scene.ImportProgress, wrong, exported };
        });

    public static readonly Step Batch = new(
        "batch",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync($"{scene.ImportPage}/batch");
            if (!isSabotaged)
            {
                await scene.Field("I have seen each").CheckAsync();
            }

            await scene.ClickAsync($"Agree to {PinsOfAPage} Pins");
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page.Locator("main")).ToContainTextAsync(
                $"{PinsOfAPage} Pins are planned.", new() { Timeout = (float)Longest.TotalMilliseconds });
            var planned = await scene.Page.Locator(".batch a.state").CountAsync();
            MisstepException.ThrowUnless(planned == PinsOfAPage, $"{planned} Pins of the page are planned.");

            return new { planned };
        });

    public static readonly Step DryRun = new(
        "dry-run",
        async (scene, isSabotaged) =>
        {
            var first = Berlin.DayOf(scene.ImportedTimes[0]);
            await scene.OpenAsync("/schedule");
            await scene.Page.GetByRole(AriaRole.Link, new() { Name = "Dry run" }).ClickAsync();
            await scene.FillAsync("From", Iso(first));
            await scene.FillAsync("To", Iso(first.AddDays(isSabotaged ? -1 : Days - 1)));
            await scene.ClickAsync("Look");
        },
        async scene =>
        {
            var first = Berlin.DayOf(scene.ImportedTimes[0]);
            var times = scene.ImportedTimes.Where(time => Berlin.DayOf(time) < first.AddDays(Days)).ToList();
            await scene.SeeAsync(string.Create(CultureInfo.InvariantCulture, $"{times.Count} would go out in time"));
            var shown = await scene.Page.Locator("ol.week time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)");
            MisstepException.ThrowUnless(
                shown.Select(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)).SequenceEqual(times),
                $"The dry run shows {shown.Length} times, and the file has {times.Count} in these days.");
            var wished = await scene.Page.GetByText("Not agreed to yet").CountAsync();
            MisstepException.ThrowUnless(wished == times.Count - PinsOfAPage, $"{wished} Pins are shown as not agreed to.");

            return new { pins = shown.Length, wished };
        });

    // In two days, on a full hour.
    private static DateTimeOffset FirstOf(DateTimeOffset now) => new DateTimeOffset(now.Date, TimeSpan.Zero).AddDays(2);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Looks on until the work is done; answers how many states of it were told.</summary>
    private static async Task<int> WatchAsync(Scene scene)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var end = TimeProvider.System.GetUtcNow() + Longest;
        bool isWorking;
        do
        {
            await Pause.ShortAsync(scene.Cancel);
            var import = scene.Page.Locator("#import");
            told.Add(await import.GetAttributeAsync("data-said") ?? "");
            isWorking = await import.GetAttributeAsync("data-working") is not null;
        }
        while (isWorking && TimeProvider.System.GetUtcNow() < end);

        return told.Count;
    }

    private static Task<int> ExportedAsync(Scene scene) => scene.Page.EvaluateAsync<int>("""
        async () => (await (await fetch("/exports/pins.csv")).text()).split("\n").filter(line => /^"?Loaf \d+ of many/.test(line)).length
        """);
}
