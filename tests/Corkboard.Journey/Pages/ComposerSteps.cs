using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Corkboard.Journey.Pages;

/// <summary>Writing Pins: many pictures at once, one with everything, and one while the server dies.</summary>
internal static partial class ComposerSteps
{
    private const int Dropped = 20;

    // Twenty pictures that differ, drawn by the browser and dropped as a person drops files; or one of them is none.
    private const string Drop = """
        async ({ many, broken }) => {
            const files = new DataTransfer();
            for (let number = 0; number < many; number++) {
                const canvas = Object.assign(document.createElement("canvas"), { width: 400, height: 600 });
                const ink = canvas.getContext("2d");
                ink.fillStyle = `hsl(${number * 18} 45% 55%)`;
                ink.fillRect(0, 0, 400, 600);
                ink.fillStyle = `hsl(${number * 18 + 40} 60% 80%)`;
                ink.beginPath();
                ink.arc(200, 220 + number * 8, 60 + number * 5, 0, 7);
                ink.fill();
                const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.9));
                files.items.add(new File([broken && number === 0 ? "no picture" : blob], `picture-${number + 1}.jpg`, { type: "image/jpeg" }));
            }
            document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """;

    public static readonly Step ManyPictures = new(
        "many-pictures",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/drafts/new");
            await scene.Page.EvaluateAsync(Drop, new { many = Dropped, broken = isSabotaged });
            await Assertions.Expect(scene.Page.Locator("[data-many-words]")).ToContainTextAsync(
                "drafts are made", new() { Timeout = 60_000 });
        },
        async scene =>
        {
            await scene.OpenAsync("/drafts");
            var pictures = scene.Page.Locator(".pins img");
            await Assertions.Expect(pictures).ToHaveCountAsync(Dropped);

            return new { drafts = await pictures.CountAsync() };
        });

    public static readonly Step Composer = new(
        "composer",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/drafts");
            await scene.Page.Locator(".pins a").First.ClickAsync();
            await scene.FillAsync("Title", "Rye bread of three days");
            await scene.FillAsync("Description", "A crust that sings when it cools.");
            await scene.FillAsync("Alt text", "A round loaf on a board");
            await scene.FillAsync("Link", new Uri(scene.Pinterest, isSabotaged ? "/no/such/place" : "/").ToString());
            await scene.Page.Keyboard.PressAsync("Tab");
            await scene.Field("Board").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page.Locator("[data-link-words]")).ToContainTextAsync("answers");
            await Assertions.Expect(scene.Page.Locator("[data-preview] .title")).ToHaveTextAsync("Rye bread of three days");
            await Assertions.Expect(scene.Page.Locator("[id='Form.Title-hint']")).ToContainTextAsync("23 of 100");
            await Assertions.Expect(scene.Page.Locator("[data-unsaved-words]")).ToContainTextAsync(KeptAt());
            await scene.ClickAsync("Opened");
            await Assertions.Expect(scene.Page.Locator("[data-preview] .about")).ToBeVisibleAsync();

            return new { kept = await scene.Page.Locator("[data-unsaved-words]").InnerTextAsync() };
        });

    public static readonly Step PowerCut = new(
        "power-cut",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/drafts/new");
            await scene.FillAsync("Title", "Written before the cut");
            await Assertions.Expect(scene.Page.Locator("[data-unsaved-words]")).ToContainTextAsync(KeptAt());
            await scene.KillAsync();
            await scene.FillAsync("Title", "Written while nobody answers");
            await Assertions.Expect(scene.Page.Locator("[data-unsaved-words]")).ToContainTextAsync("kept on this device");
            var address = scene.Page.Url;
            await scene.StartAsync(scene.Data, TimeSpan.Zero, TimeSpan.FromSeconds(60));
            if (isSabotaged)
            {
                await scene.Page.EvaluateAsync("() => localStorage.clear()");
            }

            // The tab is closed too, before the next try could have come through.
            await scene.Page.GotoAsync("about:blank");
            await scene.Page.GotoAsync(address);
        },
        async scene =>
        {
            await Assertions.Expect(scene.Field("Title")).ToHaveValueAsync("Written while nobody answers");
            await Assertions.Expect(scene.Page.Locator("[data-unsaved-words]")).ToContainTextAsync(KeptAt());
            await scene.OpenAsync("/drafts");
            await scene.SeeAsync("Begun and not saved");
            await scene.SeeAsync("Written while nobody answers");

            return null;
        });

    [GeneratedRegex(@"^Kept at \d\d:\d\d, not saved yet\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeptAt();
}
