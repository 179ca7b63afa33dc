using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>Making a Pin and giving it a time.</summary>
internal static class PinSteps
{
    public const string Title = "A lamp of cork";

    // Anything sooner looks like a program's to the Guard, and waits for a moderator.
    private static readonly TimeSpan APersonsTime = TimeSpan.FromSeconds(31);

    private static string Picture => Path.Combine(AppContext.BaseDirectory, "lamp.jpg");

    public static readonly Step Draft = new(
        "draft",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/drafts/new");
            await scene.Field("File").SetInputFilesAsync(isSabotaged ? NoPicture() : new FilePayload
            {
                Name = "lamp.jpg",
                MimeType = "image/jpeg",
                Buffer = await File.ReadAllBytesAsync(Picture, scene.Cancel),
            });
            await scene.FillAsync("Title", Title);
            await scene.FillAsync("Description", "Turned by hand from the bark of one tree. Every lamp is a little different.");
            await scene.FillAsync("Alt text", "A round lamp of cork on a table");
            await scene.FillAsync("Link", "https://example.org/lamp");
            await scene.Field("Board").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await scene.ClickAsync("Save");
        },
        async scene =>
        {
            var picture = scene.Page.Locator("fieldset img");
            await Assertions.Expect(picture).ToBeVisibleAsync();
            var width = await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)");
            MisstepException.ThrowUnless(width > 0, "The picture of the draft cannot be seen.");
            await scene.SeeAsync("Have the draft checked first");
            scene.Board = await scene.Field("Board").InputValueAsync();

            return new { pictureWidth = width, board = scene.Board };
        });

    public static readonly Step Check = new(
        "check",
        async (scene, isSabotaged) =>
        {
            await Pause.ForAsync(scene.SignedUpAt + APersonsTime - TimeProvider.System.GetUtcNow(), scene.Cancel);
            await scene.ClickAsync("Check");
            if (isSabotaged)
            {
                await scene.SeeAsync("It may go out.");
                await scene.FillAsync("Title", "Changed after the check");
                await scene.ClickAsync("Save");
                await scene.SeeAsync("It has not been checked as it is now.");
            }
        },
        async scene =>
        {
            await scene.SeeAsync("It may go out.");
            await Assertions.Expect(scene.Field("Day and time")).ToBeVisibleAsync();

            return null;
        });

    public static readonly Step Schedule = new(
        "schedule",
        async (scene, isSabotaged) =>
        {
            scene.DueAt = NextMinute();
            await scene.FillAsync("Day and time", Berlin.At(scene.DueAt).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
            if (!isSabotaged)
            {
                await scene.Field("I have seen this Pin").CheckAsync();
            }

            await scene.ClickAsync("Schedule");
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page.Locator(".state")).ToHaveTextAsync("Planned");
            scene.PinPage = new Uri(scene.Page.Url).PathAndQuery;
            var due = await scene.Page.Locator("dd time").First.GetAttributeAsync("datetime");
            MisstepException.ThrowUnless(
                DateTimeOffset.Parse(due!, CultureInfo.InvariantCulture) == scene.DueAt,
                $"The Pin is planned for {due}, not for {scene.DueAt:O}.");
            var published = scene.Ledger.IsThere ? await scene.Ledger.EntriesAsync("pin-created", scene.Cancel) : [];
            MisstepException.ThrowUnless(published.Count == 0, "The Pin is public before its time.");

            return new { due, pinsInLedger = published.Count };
        });

    // The field knows minutes. A Pin can be changed until 5 seconds before it is due, and the calendar is tried out before.
    private static DateTimeOffset NextMinute()
    {
        var soon = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(45);

        return new DateTimeOffset(soon.Year, soon.Month, soon.Day, soon.Hour, soon.Minute, 0, TimeSpan.Zero) + TimeSpan.FromMinutes(1);
    }

    private static FilePayload NoPicture() => new() { Name = "lamp.jpg", MimeType = "image/jpeg", Buffer = "not a picture"u8.ToArray() };
}
