using System.Globalization;
using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>Starting the product, stopping it, and coming back days later.</summary>
internal static class RunningSteps
{
    // What the product promises, see the README.
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StoppedWithin = TimeSpan.FromSeconds(5);

    // Pinterest gives a Pin its first numbers one to two days later.
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3);

    public static readonly Step Start = new(
        "start",
        async (scene, isSabotaged) =>
        {
            await scene.StartAsync(isSabotaged ? scene.NoFolder : scene.Data, TimeSpan.Zero, ReadyWithin);
            await scene.OpenAsync("/");
        },
        async scene =>
        {
            await scene.SeeAsync("Plan, publish and measure Pins");

            return new { readyAfterSeconds = Math.Round(scene.Product.ReadyAfter.TotalSeconds, 2) };
        });

    public static readonly Step Restart = new(
        "restart",
        async (scene, isSabotaged) =>
        {
            scene.StoppedAfter = await scene.StopAsync();
            await scene.StartAsync(isSabotaged ? scene.OtherData : scene.Data, TimeSpan.Zero, ReadyWithin);
            await scene.OpenAsync("/pins");
        },
        async scene =>
        {
            await scene.SeeAsync(PinSteps.Title);
            MisstepException.ThrowUnless(
                scene.StoppedAfter < StoppedWithin,
                $"The product took {scene.StoppedAfter.TotalSeconds:0.0} seconds to stop; the limit is {StoppedWithin.TotalSeconds:0}.");

            return new
            {
                stoppedAfterSeconds = Math.Round(scene.StoppedAfter.TotalSeconds, 2),
                ledger = await PublishSteps.OnlyPinAsync(scene),
            };
        });

    public static readonly Step Numbers = new(
        "numbers",
        async (scene, isSabotaged) =>
        {
            await scene.StopAsync();
            await scene.StartAsync(scene.Data, isSabotaged ? TimeSpan.Zero : ThreeDays, ReadyWithin);
            await scene.OpenAsync("/sign-in");
            await MemberSteps.SignInAsync(scene, scene.Password);
            await scene.SeeAsync("What next?");
            await scene.UntilAsync(scene.PinPage, TimeSpan.FromSeconds(isSabotaged ? 10 : 30), () => Sums(scene).First.IsVisibleAsync());
        },
        async scene =>
        {
            var seen = await Sums(scene).First.InnerTextAsync();
            var numbers = seen.Split('\t', StringSplitOptions.TrimEntries).Skip(1)
                .Select(cell => int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0);
            MisstepException.ThrowUnless(!scene.IsOwnSimulator || numbers.Any(number => number > 0), $"The sums of the Pin are empty: {seen}");

            return new { sums = seen };
        });

    private static ILocator Sums(Scene scene) => scene.Page.Locator("[aria-label='Sums'] tbody tr");
}
