using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>The Pin goes out, once, and the public sees it.</summary>
internal static class PublishSteps
{
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(5);

    public static readonly Step Publish = new(
        "publish",
        async (scene, isSabotaged) =>
        {
            if (isSabotaged)
            {
                await scene.OpenAsync(scene.PinPage);
                await scene.ClickAsync("Take it off the schedule");
            }

            var patience = scene.DueAt - TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(15);
            await scene.UntilAsync(
                scene.PinPage, patience, async () => await scene.Page.Locator(".state").First.TextContentAsync() == "Published");
        },
        async scene =>
        {
            await Assertions.Expect(scene.Page.Locator(".state").First).ToHaveTextAsync("Published");
            scene.PublicAddress = new(await scene.Page.Locator("dt:text-is('On Pinterest') + dd a").InnerTextAsync());

            return new { address = scene.PublicAddress, ledger = await OnlyPinAsync(scene) };
        });

    public static readonly Step PublicPage = new(
        "public-page",
        async (scene, isSabotaged) =>
        {
            var address = scene.PublicAddress.ToString().TrimEnd('/');
            await scene.Page.GotoAsync(isSabotaged ? address + "0/" : address + "/");
        },
        async scene =>
        {
            if (scene.IsOwnSimulator)
            {
                await Assertions.Expect(scene.Page.Locator("body")).ToContainTextAsync(PinSteps.Title);
            }

            using var http = new HttpClient();
            using var answer = await http.GetAsync(new Uri(scene.Page.Url), scene.Cancel);
            MisstepException.ThrowUnless(answer.StatusCode == HttpStatusCode.OK, $"The public page answers {(int)answer.StatusCode}.");

            return new { status = (int)answer.StatusCode };
        });

    /// <summary>The one Pin of the ledger, which has to be ours and on time; nothing where the stand-in has no ledger.</summary>
    public static async Task<JsonElement?> OnlyPinAsync(Scene scene)
    {
        if (!scene.Ledger.IsThere)
        {
            return null;
        }

        var pins = await scene.Ledger.EntriesAsync("pin-created", scene.Cancel);
        MisstepException.ThrowUnless(pins.Count == 1, $"The ledger has {pins.Count} Pins; there has to be one.");
        var pin = pins[0];
        var arrived = DateTimeOffset.Parse(pin.GetProperty("arrivedAt").GetString()!, CultureInfo.InvariantCulture);
        MisstepException.ThrowUnless(
            arrived >= scene.DueAt && arrived <= scene.DueAt + Punctual, $"The Pin was due at {scene.DueAt:O} and arrived at {arrived:O}.");
        MisstepException.ThrowUnless(
            pin.GetProperty("title").GetString() == PinSteps.Title
            && scene.Board.Contains(pin.GetProperty("board").GetString()!, StringComparison.Ordinal)
            && scene.PublicAddress.ToString().Contains(pin.GetProperty("pin").GetString()!, StringComparison.Ordinal),
            $"The ledger has another Pin: {pin}");

        return pin;
    }
}
