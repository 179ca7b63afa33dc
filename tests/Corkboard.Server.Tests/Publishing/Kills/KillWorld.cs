extern alias simulator;

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using NodaTime;
using SimulatorHost = simulator::Corkboard.Simulator.SimulatorHost;

namespace Corkboard.Server.Tests.Publishing.Kills;

/// <summary>A data folder and a simulated Pinterest in real time, which outlive the servers that are killed over them.</summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corkboard-kills-");
    private readonly Queue<ScheduledPinId> _planned = new();
    private WebApplication _pinterest = null!;
    private HttpClient _http = null!;

    public string Folder => _folder.FullName;

    public Uri Pinterest => new(_pinterest.Urls.First());

    /// <summary>The titles of the Pins whose time came.</summary>
    public List<string> Due { get; } = [];

    public static async Task<KillWorld> CreateAsync(int pins)
    {
        var world = new KillWorld();
        world._pinterest = await SimulatorHost.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Urls"] = "http://127.0.0.1:0", ["ExtraUsers"] = "1" }, TimeProvider.System, CorkboardApp.Cancel);
        world._http = new() { BaseAddress = world.Pinterest };
        foreach (var pin in await LaidWorld.LayAsync(world, pins))
        {
            world._planned.Enqueue(pin);
        }

        return world;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _pinterest.StopAsync(CancellationToken.None);
        await _pinterest.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Lets the next Pin's time come. No server runs meanwhile.</summary>
    public async Task LetNextBecomeDueAsync()
    {
        var pin = _planned.Dequeue();
        Due.Add(LaidWorld.TitleOf(Due.Count));
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE scheduled_pin SET due_at = @now WHERE id = @id";
        command.Parameters.AddWithValue("@now", Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).ToUnixTimeTicks());
        command.Parameters.AddWithValue("@id", pin.Value);
        (await command.ExecuteNonQueryAsync(CorkboardApp.Cancel)).ShouldBe(1);
    }

    /// <summary>How many publications are not where they end, or wait for a person.</summary>
    public async Task<long> UnfinishedAsync() =>
        Due.Count - await CountAsync("SELECT count(*) FROM publication WHERE state IN ('Published', 'Asking')");

    /// <summary>Waits until nothing that is due is open any more.</summary>
    public async Task WhenFinishedAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookEvery);
        do
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
        while (await UnfinishedAsync() > 0);
    }

    /// <summary>Lets Pinterest go wrong once, at the next Pin that it is sent.</summary>
    public async Task FaultAsync(string name)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri("/_simulator/faults", UriKind.Relative), new { name, operation = "pins/create", count = 1 }, CorkboardApp.Cancel);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until Pinterest has gone wrong as often as it was to.</summary>
    public async Task WhenNoFaultIsLeftAsync()
    {
        using var timer = new PeriodicTimer(LookEvery);
        while ((await _http.GetFromJsonAsync<JsonArray>(new Uri("/_simulator/faults", UriKind.Relative), CorkboardApp.Cancel))!.Count > 0)
        {
            await timer.WaitForNextTickAsync(CorkboardApp.Cancel);
        }
    }

    /// <summary>What is neither where it ends nor asked about, in the server's own words: a Pin that is missing may only have had too little time.</summary>
    public Task<IReadOnlyList<string>> OpenPinsAsync() => ReadAsync(
        "revision.title || ': ' || publication.state || ' ' || coalesce(publication.reason, '') || ', attempts ' || publication.attempts",
        "publication.state NOT IN ('Published', 'Asking')");

    public Task<long> ClaimedAsync() => CountAsync("SELECT count(*) FROM publication");

    /// <summary>The titles of the Pins about which a person is asked.</summary>
    public Task<IReadOnlyList<string>> AskedAsync() => ReadAsync("revision.title", "publication.state = 'Asking'");

    /// <summary>What really happened, by Pinterest's own book.</summary>
    public async Task<Judgement> JudgeAsync()
    {
        var ledger = await _http.GetFromJsonAsync<JsonObject>(
            new Uri("/_simulator/ledger?kind=pin-created", UriKind.Relative), CorkboardApp.Cancel);
        var titles = ledger!["entries"]!.AsArray().Select(entry => entry!["title"]?.GetValue<string>()).OfType<string>();

        return Judgement.Of(Due, titles);
    }

    public async Task<(string Access, string Refresh)> TokensAsync(string user)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri($"/_simulator/users/{user}/tokens", UriKind.Relative), new { }, CorkboardApp.Cancel);
        var tokens = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(CorkboardApp.Cancel))!;

        return (tokens["accessToken"]!.GetValue<string>(), tokens["refreshToken"]!.GetValue<string>());
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string words, string condition)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {words}
            FROM publication
            JOIN scheduled_pin pin ON pin.id = publication.id
            JOIN draft_revision revision ON revision.draft_id = pin.draft_id AND revision.number = pin.revision
            WHERE {condition}
            """;
        await using var row = await command.ExecuteReaderAsync(CorkboardApp.Cancel);
        var read = new List<string>();
        while (await row.ReadAsync(CorkboardApp.Cancel))
        {
            read.Add(row.GetString(0));
        }

        return read;
    }

    private async Task<long> CountAsync(string statement)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;

        return (long)(await command.ExecuteScalarAsync(CorkboardApp.Cancel))!;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "corkboard.db")};Pooling=False");
        await connection.OpenAsync(CorkboardApp.Cancel);

        return connection;
    }
}

/// <summary>How many Pins were lost or doubled.</summary>
internal sealed record Judgement(IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled)
{
    public static Judgement Of(IReadOnlyCollection<string> due, IEnumerable<string> onPinterest)
    {
        var counts = onPinterest.CountBy(title => title).ToDictionary(StringComparer.Ordinal);

        return new(
            [.. due.Where(title => !counts.ContainsKey(title))],
            [.. due.Where(title => counts.GetValueOrDefault(title) > 1)]);
    }
}
