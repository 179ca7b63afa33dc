using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Processes;

/// <summary>The built server as somebody starts it who has just fetched it.</summary>
public sealed partial class StartAndStopTests : IAsyncLifetime
{
    private const string Password = "seven quiet herons";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly ServerHome _home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task It_is_ready_soon_ends_soon_and_a_second_start_finds_what_the_first_one_kept()
    {
        await using (var first = _home.Start())
        {
            var start = await first.WhenReadyAsync();
            await SignUpAsync(first.Http);
            var end = await first.InterruptAsync();

            Say($"ready after {start.TotalSeconds:0.0} s, ended after {end.Took.TotalSeconds:0.0} s");
            start.ShouldBeLessThan(StartLimit);
            end.Took.ShouldBeLessThan(StopLimit);
            end.ExitCode.ShouldBe(0, end.Errors);
            end.Errors.ShouldBeEmpty();
        }

        await using var second = _home.Start();
        await second.WhenReadyAsync();

        (await MakeKeyAsync(second.Http)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Whatever_umask_it_was_started_with_its_files_are_its_owners_alone()
    {
        await using var server = _home.Start();
        await server.WhenReadyAsync();
        await SignUpAsync(server.Http);

        var entries = new DirectoryInfo(_home.Data).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).ToList();

        File.GetUnixFileMode(_home.Data).ShouldBe(OwnerFolder);
        entries.Select(entry => entry.Name).ShouldBeSubsetOf(entries.Where(IsOwnersAlone).Select(entry => entry.Name));
        entries.Count(entry => entry.Name.EndsWith(".credentials", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("GET", "/sign-in")]
    [InlineData("GET", "/sign-up")]
    [InlineData("GET", "/api/drafts")]
    [InlineData("POST", "/api/members")]
    [InlineData("GET", "/api/docs")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/outbox")]
    [InlineData("GET", "/set-up")]
    [InlineData("GET", "/health/ready")]
    public async Task Without_credentials_nothing_is_served_but_what_is_missing(string method, string path)
    {
        await using var server = _home.Start([("ASPNETCORE_ENVIRONMENT", "Production")], []);
        await server.WhenAnswersAsync("/", HttpStatusCode.OK);

        var front = await server.Http.GetStringAsync("/", CorkboardApp.Cancel);
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await server.Http.SendAsync(request, CorkboardApp.Cancel);

        front.ShouldContain("Corkboard is not set up yet");
        front.ShouldContain("PINTEREST_APP_SECRET");
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound);
        Directory.EnumerateFileSystemEntries(_home.Data).ShouldBeEmpty();
    }

    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private static bool IsOwnersAlone(FileSystemInfo entry) =>
        entry.UnixFileMode == (entry is DirectoryInfo ? OwnerFolder : OwnerFile);

    private static async Task SignUpAsync(HttpClient http)
    {
        using var signedUp = await http.PostAsJsonAsync(
            "/api/members",
            new { Name = "Ada", Email = "ada@example.org", Password, WorkspaceName = "Paper", TimeZone = "Etc/UTC" },
            CorkboardApp.Cancel);
        signedUp.StatusCode.ShouldBe(HttpStatusCode.Accepted, await signedUp.Content.ReadAsStringAsync(CorkboardApp.Cancel));
        var outbox = await http.GetFromJsonAsync<JsonObject>("/api/outbox?to=ada%40example.org", CorkboardApp.Cancel);
        var token = Token().Match(outbox!["items"]![0]!["text"]!.GetValue<string>()).Groups["token"].Value;
        using var confirmed = await http.PutAsJsonAsync("/api/members/confirmation", new { Token = token }, CorkboardApp.Cancel);
        confirmed.EnsureSuccessStatusCode();
    }

    private static async Task<HttpStatusCode> MakeKeyAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync(
            "/api/keys/by-password",
            new { Email = "ada@example.org", Password, Name = "A program", Scopes = new[] { "drafts:read" } },
            CorkboardApp.Cancel);

        return answer.StatusCode;
    }

    private static void Say(string figures) => TestContext.Current.TestOutputHelper?.WriteLine(figures);

    [GeneratedRegex("token=(?<token>[A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
