using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Corkboard.Server.Tests.App;
using Microsoft.Playwright;

namespace Corkboard.Journey;

/// <summary>What the steps share: the product on its folder, the person with their browser, and the judge.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Name = "Ada Lovelace";
    public const string Email = "ada@example.org";

    private readonly JourneyArguments _arguments;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corkboard-journey-");
    private readonly Uri _simulator;
    private Product? _product;

    private Scene(JourneyArguments arguments, Browser browser, CancellationToken cancellationToken)
    {
        (_arguments, Browser, Cancel) = (arguments, browser, cancellationToken);
        _simulator = FreePort.Address();
        Ledger = new(arguments.Ledger ?? (arguments.Pinterest is null ? new(_simulator, "_simulator/ledger") : null));
    }

    public Browser Browser { get; }

    public IPage Page => Browser.Page;

    public Ledger Ledger { get; }

    public CancellationToken Cancel { get; }

    /// <summary>Made for each walk and kept nowhere.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(32);

    public Uri Address { get; } = FreePort.Address();

    public Uri Pinterest => _arguments.Pinterest ?? _simulator;

    public bool IsOwnSimulator => _arguments.Pinterest is null;

    public Product Product => _product ?? throw new MisstepException("The product does not run.");

    public DateTimeOffset SignedUpAt { get; set; }

    /// <summary>What a scanner of mails got for the link before the person opened it.</summary>
    public List<int> ScannersAnswers { get; } = [];

    /// <summary>The board of the draft, as the form names it.</summary>
    public string Board { get; set; } = "";

    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the Pin was due after each move in the calendar.</summary>
    public IReadOnlyList<DateTimeOffset> CalendarMoves { get; set; } = [];

    /// <summary>When the Pins of the imported file are to go out, in its order.</summary>
    public IReadOnlyList<DateTimeOffset> ImportedTimes { get; set; } = [];

    /// <summary>The path of the import's page.</summary>
    public string ImportPage { get; set; } = "";

    /// <summary>How many states of the work on the file were told.</summary>
    public int ImportProgress { get; set; }

    /// <summary>When the clocks change around which slots are filled.</summary>
    public DateTimeOffset ClocksChangeAt { get; set; }

    /// <summary>The path of the Pin's page.</summary>
    public string PinPage { get; set; } = "";

    /// <summary>Where the public sees the Pin.</summary>
    public Uri PublicAddress { get; set; } = new("about:blank");

    public TimeSpan StoppedAfter { get; set; }

    /// <summary>Every page that was judged, in the walk through the pages.</summary>
    public List<string> JudgedPages { get; } = [];

    /// <summary>The folder of the one installation that the walk goes through.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>A place where no data folder can be: a file.</summary>
    public string NoFolder => Path.Combine(_folder.FullName, "file");

    /// <summary>A folder with nothing of the walk in it.</summary>
    public string OtherData => Path.Combine(_folder.FullName, "other");

    public static async Task<Scene> SetAsync(JourneyArguments arguments, CancellationToken cancellationToken)
    {
        var scene = new Scene(arguments, await Browser.OpenAsync(), cancellationToken);
        await File.WriteAllTextAsync(scene.NoFolder, "", cancellationToken);

        return scene;
    }

    public async Task StartAsync(string data, TimeSpan ahead, TimeSpan limit)
    {
        string[] pinterest = IsOwnSimulator
            ? ["--simulator-address", _simulator.ToString().TrimEnd('/')]
            : ["--pinterest", Pinterest.ToString()];
        _product = await Product.StartAsync(
            Address, ["--data", data, "--clock-ahead", ahead.ToString("c"), .. pinterest], limit, Cancel);
    }

    /// <summary>Presses Ctrl-C; answers how long the end took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var took = await Product.InterruptAsync(Cancel);
        await Product.DisposeAsync();
        _product = null;

        return took;
    }

    /// <summary>Ends the product as a power cut would.</summary>
    public async Task KillAsync()
    {
        await Product.KillAsync(Cancel);
        await Product.DisposeAsync();
        _product = null;
    }

    public Task OpenAsync(string path) => Page.GotoAsync(new Uri(Address, path).ToString());

    /// <summary>The field whose label begins with these words; hints follow them.</summary>
    public ILocator Field(string label) => Page.Locator("main").GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}", RegexOptions.None, TimeSpan.FromSeconds(1)));

    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until the page shows a text.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Opens a page again and again until it shows what is waited for, or for as long as somebody would wait.</summary>
    public async Task UntilAsync(string path, TimeSpan patience, Func<Task<bool>> isSeenAsync)
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        do
        {
            await OpenAsync(path);
            if (await isSeenAsync())
            {
                return;
            }

            await Pause.ForAsync(TimeSpan.FromSeconds(1), Cancel);
        }
        while (TimeProvider.System.GetUtcNow() < end);
    }

    public async ValueTask DisposeAsync()
    {
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        await Browser.DisposeAsync();
        Ledger.Dispose();
        _folder.Delete(recursive: true);
    }
}
