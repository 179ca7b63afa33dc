using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Tokens;

/// <summary>Practice SEC-6: a token shows nowhere but in the call to Pinterest.</summary>
public sealed class CanaryTests : IAsyncLifetime, IDisposable
{
    private readonly Capture _logs = new();
    private readonly List<string> _answers = [];
    private readonly HashSet<string> _secrets = [];
    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync();
        _app.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(_logs);
        _workspace = await _app.WorkspaceAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task No_token_is_in_a_log_an_answer_or_the_database()
    {
        var account = await ConnectAsync();
        await NoteSecretsAsync();
        await _app.Pinterest.PlanFaultAsync("authentication-failed", "user_account/get");
        _app.App.Time.Advance(TimeSpan.FromDays(1));
        await _app.Rounds.CheckDueAsync(CorkboardApp.Cancel);
        await NoteSecretsAsync();
        foreach (var fault in (string[])["lost-answer-after-accept", "html-error", "status-500-before-accept"])
        {
            await _app.Pinterest.PlanFaultAsync(fault, "boards/list");
            await ReadAsync(_workspace.Api.PutAsync(new Uri($"/api/accounts/{account.Value}/boards/reading", UriKind.Relative), null, CorkboardApp.Cancel));
        }

        await _app.Pinterest.PlanFaultAsync("lost-answer-after-accept", "oauth/token");
        _app.App.Time.Advance(TimeSpan.FromDays(25));
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);
        foreach (var address in (string[])["", $"/{account.Value}", $"/{account.Value}/boards", "/00000000-0000-0000-0000-000000000000"])
        {
            await ReadAsync(_workspace.Api.GetAsync(new Uri($"/api/accounts{address}", UriKind.Relative), CorkboardApp.Cancel));
        }

        _secrets.Count.ShouldBe(6);
        _logs.Lines.ShouldNotBeEmpty();
        ShowsNone("a log line", string.Join('\n', _logs.Lines));
        ShowsNone("an answer", string.Join('\n', _answers));
        ShowsNone("the database", await DatabaseAsync());
        ShowsNone("a file", string.Concat(Files().Select(Read)));
    }

    private void ShowsNone(string place, string text)
    {
        foreach (var secret in _secrets)
        {
            text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse($"{place} shows a secret of {secret.Length} characters");
        }
    }

    private async Task<AccountId> ConnectAsync()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        _secrets.Add(comeback.Code!);
        _secrets.Add(Server.Hosting.Secrets.PinterestApp.Simulated.Secret);
        using var answer = await FinishAsync(_workspace, id, comeback);
        _answers.Add(await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel));

        return new((await JsonAsync(answer))["id"]!.GetValue<Guid>());
    }

    private async Task NoteSecretsAsync()
    {
        var pair = (await _app.RowsAsync<AccountToken>(_workspace)).Single();
        var safe = _app.App.Services.GetRequiredService<TokenSafe>();
        _secrets.Add((await safe.OpenAccessAsync(pair, CorkboardApp.Cancel)).Reveal());
        _secrets.Add((await safe.OpenRefreshAsync(pair, CorkboardApp.Cancel))!.Reveal());
    }

    private async Task ReadAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        _answers.Add($"{answer.Headers}{await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)}");
    }

    /// <summary>Every value of every table, texts and bytes alike.</summary>
    private Task<string> DatabaseAsync() => _app.InAsync(_workspace, async services =>
    {
        var db = services.GetRequiredService<CorkboardDb>();
        await using var connection = await services.GetRequiredService<Database>().OpenAsync(CorkboardApp.Cancel);
        var dump = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(CorkboardApp.Cancel);
            while (await rows.ReadAsync(CorkboardApp.Cancel))
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    dump.AppendLine(rows.GetValue(column) is byte[] bytes
                        ? Encoding.Latin1.GetString(bytes)
                        : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture));
                }
            }
        }

        return dump.ToString();
    });

    // The lock file is held, and empty.
    private IEnumerable<string> Files() => Directory
        .EnumerateFiles(_app.App.DataFolder, "*", SearchOption.AllDirectories)
        .Where(file => file != new Server.Hosting.DataFolder(_app.App.DataFolder).LockFile);

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);

        return reader.ReadToEnd();
    }

    private sealed class Capture : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing is held but lines.
        }
    }
}
