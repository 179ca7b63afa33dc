using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Corkboard.Journey;

/// <summary>Keeps a picture and what was observed for each step, in <c>artifacts/journey/</c>.</summary>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _folder;
    private int _count;

    private Notebook(string folder) => _folder = folder;

    public static Notebook Open()
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "journey"));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);

        return new(folder);
    }

    /// <summary>Takes a picture of every look, and judges those that are to be judged.</summary>
    public async Task PicturesAsync(Step step, Browser browser, IReadOnlyList<Look> looks)
    {
        foreach (var look in looks)
        {
            await browser.LookAsync(look, $"{NameOf(step, _count + 1)}{look.Suffix}.png");
        }
    }

    public Task PictureOfFailureAsync(Step step, Browser browser) =>
        browser.Page.ScreenshotAsync(new() { Path = $"{NameOf(step, _count + 1)}.failed.png", FullPage = true });

    public async Task WriteAsync(Step step, Browser browser, object? seen, string? problem, TimeSpan took)
    {
        var name = NameOf(step, ++_count);
        var observation = new
        {
            step = step.Name,
            address = browser.Page.Url,
            title = await browser.Page.TitleAsync(),
            text = (await browser.Page.Locator("body").InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            seen,
            problem,
            seconds = Math.Round(took.TotalSeconds, 2),
        };
        await File.WriteAllTextAsync($"{name}.json", JsonSerializer.Serialize(observation, Readable) + Environment.NewLine);
    }

    private string NameOf(Step step, int number) =>
        Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{number:00}-{step.Name}"));
}
