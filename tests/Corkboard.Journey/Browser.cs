using Microsoft.Playwright;

namespace Corkboard.Journey;

/// <summary>A person's browser: one window, at the width of a desk and, for a second picture, of a phone.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    public static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program(), Args = Quietly });
        var page = await browser.NewPageAsync(new() { Locale = "en-GB", TimezoneId = Berlin.Name });
        page.SetDefaultTimeout(10_000);

        return new(playwright, browser, page);
    }

    /// <summary>Takes a picture of the page as it looks so, and comes back to a desk by daylight.</summary>
    /// <exception cref="MisstepException">The look is to be judged, and somebody could not use the page.</exception>
    public async Task LookAsync(Look look, string picture)
    {
        await WearAsync(look);
        await Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        var faults = look.IsJudged ? await Accessibility.FaultsAsync(Page) : [];
        await WearAsync(Look.Light[0]);
        MisstepException.ThrowUnless(faults.Count == 0, $"Axe, {look.Width} px, {look.Scheme}: {string.Join(Environment.NewLine, faults)}");
    }

    public async Task WearAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Height);

        // Without motion: a colour that is still on its way is not the one to judge.
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, ReducedMotion = ReducedMotion.Reduce });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Program()
    {
        if (Environment.GetEnvironmentVariable("CORKBOARD_TEST_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var found =
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from program in new[] { "chromium", "chromium-browser", "google-chrome" }
            select Path.Combine(folder, program);

        return found.FirstOrDefault(File.Exists)
            ?? throw new UsageException("There is no Chromium in PATH, and CORKBOARD_TEST_CHROMIUM names none.");
    }
}
