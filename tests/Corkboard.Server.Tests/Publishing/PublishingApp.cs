using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.Accounts;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>The app with a connected account, and the short ways of these tests. Lanes run only when a test says so.</summary>
internal sealed class PublishingApp : IAsyncDisposable
{
    private readonly AccountsApp _accounts;
    private readonly HttpClient _pinterest;

    private PublishingApp(AccountsApp accounts, TestWorkspace workspace, AccountId account, string board)
    {
        _accounts = accounts;
        _pinterest = new() { BaseAddress = accounts.App.PinterestAddress };
        (Workspace, Account, Board) = (workspace, account, board);
        Pins = new(App.Services, workspace.Id, workspace.MemberId, account, board);
    }

    public CorkboardApp App => _accounts.App;

    public AccountsApp Accounts => _accounts;

    public TestWorkspace Workspace { get; }

    public AccountId Account { get; }

    public string Board { get; }

    public LaidPins Pins { get; }

    public static async Task<PublishingApp> StartAsync()
    {
        var accounts = await AccountsApp.StartAsync();
        var workspace = await accounts.WorkspaceAsync();
        var account = await accounts.ConnectAsync(workspace);
        var boards = await accounts.RowsAsync<Board>(workspace);

        return new(accounts, workspace, account, boards.Single(board => board.Name == "Trails").BoardId);
    }

    public async ValueTask DisposeAsync()
    {
        _pinterest.Dispose();
        await _accounts.DisposeAsync();
    }

    /// <summary>Plans a Pin and lets its time come.</summary>
    public async Task<ScheduledPinId> PlanDueAsync(PinWords? words = null)
    {
        var id = await Pins.PlanAsync(words ?? new(), App.Now + Duration.FromSeconds(10), CorkboardApp.Cancel);
        App.Time.Advance(TimeSpan.FromSeconds(10));

        return id;
    }

    /// <summary>Plans a Pin, lets its time come, and does what is due.</summary>
    public async Task<ScheduledPinId> PublishAsync(PinWords? words = null)
    {
        var id = await PlanDueAsync(words);
        await RunAsync();

        return id;
    }

    public Task RunAsync() => App.Services.GetRequiredService<AccountLanes>().RunDueAsync(CorkboardApp.Cancel);

    /// <summary>Lets time pass, and does what is due then.</summary>
    public Task RunAfterAsync(Duration wait)
    {
        App.Time.Advance(wait.ToTimeSpan());

        return RunAsync();
    }

    public async Task<Publication> PublicationAsync(ScheduledPinId id) =>
        (await _accounts.RowsAsync<Publication>(Workspace)).Single(publication => publication.Id == id);

    public async Task<List<PublishAttempt>> AttemptsAsync(ScheduledPinId id) =>
        [.. (await _accounts.RowsAsync<PublishAttempt>(Workspace))
            .Where(attempt => attempt.PublicationId == id).OrderBy(attempt => attempt.Number)];

    public async Task<List<string>> StepsAsync(ScheduledPinId id) =>
        [.. (await _accounts.RowsAsync<PublicationNote>(Workspace))
            .Where(note => note.PublicationId == id).OrderBy(note => note.Number).Select(note => note.Step)];

    /// <summary>How many Pins of this title Pinterest really has, whatever it answered.</summary>
    public async Task<int> OnPinterestAsync(string title = "A trail above the lake") =>
        (await LedgerAsync()).Count(entry => entry!["title"]?.GetValue<string>() == title);

    public Task FaultAsync(string name, string operation = "pins/create", int count = 1) =>
        _accounts.Pinterest.PlanFaultAsync(name, operation, count);

    public async Task TurnAsync(object knobs)
    {
        using var answer = await _pinterest.PatchAsJsonAsync(new Uri("/_simulator/knobs", UriKind.Relative), knobs, CorkboardApp.Cancel);
        answer.EnsureSuccessStatusCode();
    }

    public Task WriteAsync(Func<CorkboardDb, Task> work) => _accounts.InAsync(Workspace, async services =>
    {
        var db = services.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(async _ => await work(db), CorkboardApp.Cancel);
        return true;
    });

    /// <summary>The Pins that Pinterest accepted, in their order.</summary>
    public async Task<JsonArray> LedgerAsync() =>
        (await _pinterest.GetFromJsonAsync<JsonObject>(new Uri("/_simulator/ledger?kind=pin-created", UriKind.Relative), CorkboardApp.Cancel))!
            ["entries"]!.AsArray();
}
