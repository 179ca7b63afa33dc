using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Corkboard.Bench.Pages;

/// <summary>How soon each page of a full workspace begins to arrive.</summary>
internal static partial class PagesBench
{
    private const int Drafts = 10_000;
    private const int Planned = 5_000;
    private const int Looks = 60;
    private const int WarmUps = 10;
    private const double MostMilliseconds = 100;

    // So that a page which is far too slow is told, rather than waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Beginnings = ["/", "/drafts", "/schedule", "/pins", "/analytics", "/accounts", "/workspace", "/imports", "/me"];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("corkboard-bench-");
        try
        {
            var data = Path.Combine(folder.FullName, "data");
            await using (var first = await RunningCorkboard.StartAsync(data))
            {
                await first.EnterSampleAsync();
            }

            FullWorkspace.Fill(data, Drafts, Planned, TimeProvider.System.GetUtcNow());
            var (drafts, planned) = FullWorkspace.Count(data);
            Console.WriteLine(Machine.Description);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{drafts} drafts and {planned} planned Pins in one workspace on SQLite; {Looks} looks at each page one after another, after {WarmUps} that do not count; ms to the first byte."));

            await using var corkboard = await RunningCorkboard.StartAsync(data);
            await corkboard.EnterSampleAsync();

            return await MeasureAllAsync(corkboard.Browser) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Every page that a link leads to; what is behind an ID is measured once.
    private static async Task<bool> MeasureAllAsync(HttpClient browser)
    {
        var waiting = new Queue<string>(Beginnings);
        var known = new HashSet<string>(Beginnings.Select(ShapeOf), StringComparer.Ordinal);
        var measured = 0;
        var missed = 0;
        while (waiting.TryDequeue(out var path))
        {
            var page = await browser.GetAsync(path);
            if (page.StatusCode != HttpStatusCode.OK || page.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var link in Links(await page.Content.ReadAsStringAsync()).Where(link => known.Add(ShapeOf(link))))
            {
                waiting.Enqueue(link);
            }

            var (median, late) = await MeasureAsync(browser, path);
            measured++;
            missed += late > MostMilliseconds ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {median,6:0.0} median {late,6:0.0} p95  {(late > MostMilliseconds ? "MISSED " : "")}{ShapeOf(path)}"));
        }

        Console.WriteLine($"bench pages: {measured} pages, {missed} with a p95 above {MostMilliseconds:0} ms: {(missed == 0 ? "reached" : "missed")}");

        return missed == 0 && measured > Beginnings.Length;
    }

    private static async Task<(double Median, double Late)> MeasureAsync(HttpClient browser, string path)
    {
        var times = new List<double>();
        var patience = Stopwatch.StartNew();
        for (var look = 0; look < WarmUps + Looks && (times.Count == 0 || patience.Elapsed < Patience); look++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await browser.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1]);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            await body.CopyToAsync(Stream.Null);
            if (look >= WarmUps)
            {
                times.Add(time);
            }
        }

        times.Sort();

        return (times[times.Count / 2], times[(int)Math.Ceiling(times.Count * 0.95) - 1]);
    }

    private static IEnumerable<string> Links(string html) => Anchor().Matches(html)
        .Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value))
        .Where(path => !path.StartsWith("/api/", StringComparison.Ordinal) && !FileName().IsMatch(path));

    private static string ShapeOf(string path) => Particular().Replace(path, "*");

    [GeneratedRegex("<a [^>]*href=\"(?<path>/[^\"#]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\.\w+(\?|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();

    // An ID, a day or month, a place in a list.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?|(?<=cursor=)[^&]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Particular();
}
