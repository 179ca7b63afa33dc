using System.Text.RegularExpressions;

namespace Corkboard.Journey.Pages;

/// <summary>Every page that leads on from the shown ones is opened, and judged in every look.</summary>
internal static partial class EveryPage
{
    // Found by their links from here; what is behind an ID is opened once.
    private static readonly string[] Beginnings = ["/", "/drafts", "/schedule", "/pins", "/analytics", "/accounts", "/workspace", "/me"];
    private static readonly string[] ForVisitors = ["/", "/sign-in", "/sign-up", "/password/forgot", "/confirm/again", "/no/such/page"];

    public static readonly Step Step = new(
        "every-page",
        async (scene, isSabotaged) =>
        {
            await JudgeFromAsync(Beginnings, scene, isSabotaged);
            await scene.Page.Context.ClearCookiesAsync();
            foreach (var path in ForVisitors)
            {
                await scene.OpenAsync(path);
                await JudgeAsync(scene, path);
            }
        },
        scene => Task.FromResult<object?>(new { pages = scene.JudgedPages.ToList() }));

    /// <summary>The same pages with all that the sample workspace has in them, in which the person still is.</summary>
    public static readonly Step Sample = new(
        "sample-pages",
        async (scene, isSabotaged) =>
        {
            scene.JudgedPages.Clear();
            await JudgeFromAsync(Beginnings, scene, isSabotaged);
        },
        scene => Task.FromResult<object?>(new { pages = scene.JudgedPages }));

    private static async Task JudgeFromAsync(IReadOnlyList<string> beginnings, Scene scene, bool isSabotaged)
    {
        var waiting = new Queue<string>(beginnings);
        var known = new HashSet<string>(beginnings.Select(ShapeOf), StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            await scene.OpenAsync(path);
            if (isSabotaged)
            {
                await scene.Page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('button'))");
            }

            await JudgeAsync(scene, path);
            foreach (var link in await LinksAsync(scene))
            {
                if (known.Add(ShapeOf(link)))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    private static async Task JudgeAsync(Scene scene, string path)
    {
        foreach (var look in Look.All)
        {
            await scene.Browser.WearAsync(look);
            var faults = await Accessibility.FaultsAsync(scene.Page);
            MisstepException.ThrowUnless(faults.Count == 0, $"Axe, {look.Width} px, {look.Scheme}: {string.Join(Environment.NewLine, faults)}");
            var overflow = await scene.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            MisstepException.ThrowUnless(overflow <= 0, $"{path} is {overflow} px wider than a window of {look.Width} px.");
        }

        scene.JudgedPages.Add(path);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(Scene scene) =>
        await scene.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("a[href]")]
                .filter(link => link.origin === location.origin && !link.target && !link.download && !link.pathname.startsWith("/api/")
                    && !link.pathname.startsWith("/set-up") && !/\.\w+$/.test(link.pathname))
                .map(link => link.pathname + link.search)
            """);

    // Two drafts are one page to judge, and so are the second and the third page of a list; another view of the schedule is another one.
    private static string ShapeOf(string path) => Particular().Replace(path, "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?|(?<=[?&](cursor|after)=)[^&]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Particular();
}
