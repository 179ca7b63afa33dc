using System.Text.Json.Nodes;
using Corkboard.Server.Hosting.Commands;
using Corkboard.Server.Hosting.Scanning;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Scanning;

/// <summary><c>corkboard scan</c> in real repositories. Practice SEC-4.</summary>
public sealed class SecretScanTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly string _token = PlantedSecrets.AccessToken(40);

    public async ValueTask InitializeAsync()
    {
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("config", "user.name", "Robin");
        await GitAsync("config", "user.email", "robin@example.org");
        await CommitAsync("notes.txt", "nothing to see\n");
    }

    [Fact]
    public async Task A_clean_repository_is_clean()
    {
        (await ScanAsync()).ShouldBe(ScanCommand.Clean);

        _output.ToString().ShouldBe("No Pinterest secret in 1 files and 3 objects of the history.\n");
    }

    [Fact]
    public async Task A_token_in_a_file_is_found_and_not_shown()
    {
        Write("deploy.env", $"A=1\nTOKEN={_token}\n");

        (await ScanAsync()).ShouldBe(ScanCommand.Found);

        _output.ToString().ShouldContain($"deploy.env:2: Pinterest access token (45 characters, fingerprint {Leak.FingerprintOf(_token)})");
        _output.ToString().ShouldNotContain(_token[5..15]);
    }

    [Fact]
    public async Task A_file_that_git_ignores_may_hold_secrets()
    {
        Write("corkboard.credentials", _token);
        Write(".gitignore", "corkboard.credentials\n");

        (await ScanAsync()).ShouldBe(ScanCommand.Clean);
    }

    [Fact]
    public async Task Practice_SEC_4_a_token_that_was_deleted_is_found_in_the_history()
    {
        await CommitAsync("old.sh", $"#!/bin/sh\necho {_token}\n");
        var commit = (await GitAsync("rev-parse", "HEAD")).Trim();
        await CommitAsync("old.sh", "#!/bin/sh\n");

        (await ScanAsync()).ShouldBe(ScanCommand.Found);

        _output.ToString().ShouldContain($"old.sh:2: Pinterest access token (45 characters, fingerprint {Leak.FingerprintOf(_token)}), in commit {commit[..12]}");
    }

    [Fact]
    public async Task A_replaced_secret_of_the_history_can_be_accepted_with_a_reason()
    {
        await CommitAsync("old.sh", _token);
        await CommitAsync("old.sh", "nothing\n");
        await CommitAsync(".corkboard-scan", $"# known\n\n{Leak.FingerprintOf(_token)}  replaced in March\n");
        var report = _folder.In(".git/leaks.sarif");

        (await ScanAsync("--sarif", report)).ShouldBe(ScanCommand.Clean);

        _output.ToString().ShouldContain($"accepted: old.sh:1: Pinterest access token (45 characters, fingerprint {Leak.FingerprintOf(_token)}), in commit ");
        _output.ToString().ShouldContain(": replaced in March\nNo Pinterest secret in ");
        _output.ToString().ShouldContain("but for 1 accepted places.");
        _output.ToString().ShouldNotContain(_token[5..15]);
        var result = JsonNode.Parse(await File.ReadAllTextAsync(report, CorkboardApp.Cancel))!["runs"]![0]!["results"]!.AsArray().ShouldHaveSingleItem()!;
        result["suppressions"]![0]!["justification"]!.GetValue<string>().ShouldBe("replaced in March");
    }

    [Fact]
    public async Task What_is_accepted_in_the_history_is_not_accepted_in_a_file_or_in_the_index_and_no_other_secret_is()
    {
        await CommitAsync("old.sh", $"{_token}\n{PlantedSecrets.RefreshToken(40)}\n");
        await CommitAsync(".corkboard-scan", $"{Leak.FingerprintOf(_token)} replaced\n");

        (await ScanAsync()).ShouldBe(ScanCommand.Found);
        _output.ToString().ShouldContain("Different Pinterest secrets: 2, places: 3, in ");

        await CommitAsync("old.sh", "nothing\n");
        (await ScanAsync()).ShouldBe(ScanCommand.Found);
        _output.ToString().ShouldContain("Different Pinterest secrets: 1, places: 1, in ");

        Write("new.sh", _token);
        await GitAsync("add", "new.sh");
        (await ScanAsync("--staged")).ShouldBe(ScanCommand.Found);
    }

    [Theory]
    [InlineData("0123456789ab")]
    [InlineData("0123456789a replaced")]
    [InlineData("0123456789abc replaced")]
    [InlineData("replaced in March")]
    public async Task An_acceptance_has_a_fingerprint_and_a_reason(string line)
    {
        Write(".corkboard-scan", $"0123456789ab replaced\n{line}\n");

        (await ScanAsync()).ShouldBe(ScanCommand.CouldNotScan);

        _errors.ToString().ShouldContain(".corkboard-scan, line 2: expected a fingerprint of 12 hexadecimal digits");
        _errors.ToString().ShouldNotContain(line);
    }

    [Fact]
    public async Task Every_ref_is_looked_at_and_messages_too()
    {
        await GitAsync("checkout", "-q", "-b", "aside");
        await CommitAsync("aside.txt", _token);
        await GitAsync("checkout", "-q", "main");
        await GitAsync("tag", "-a", "v1", "-m", $"made with {PlantedSecrets.RefreshToken(40)}");
        await GitAsync("commit", "-q", "--allow-empty", "-m", $"with {PlantedSecrets.ClientToken(40)}");

        (await ScanAsync()).ShouldBe(ScanCommand.Found);

        _output.ToString().ShouldContain("aside.txt:1: Pinterest access token");
        _output.ToString().ShouldContain("(tag message):6: Pinterest refresh token");
        _output.ToString().ShouldContain("Pinterest client token");
        _output.ToString().ShouldContain("Different Pinterest secrets: 3, places: 3, in ");
    }

    [Fact]
    public async Task Staged_looks_at_the_index_alone()
    {
        Write("a file.txt", _token);
        (await ScanAsync("--staged")).ShouldBe(ScanCommand.Clean);

        await GitAsync("add", "a file.txt");
        Write("a file.txt", "taken out of the file, not of the index");

        (await ScanAsync("--staged")).ShouldBe(ScanCommand.Found);
        _output.ToString().ShouldContain("a file.txt:1: Pinterest access token");
    }

    [Fact]
    public async Task The_report_is_SARIF_without_the_secret()
    {
        await CommitAsync("a file.txt", $"\n\n{_token}");
        var report = _folder.In(".git/leaks.sarif");

        (await ScanAsync("--sarif", report)).ShouldBe(ScanCommand.Found);

        var text = await File.ReadAllTextAsync(report, CorkboardApp.Cancel);
        var run = JsonNode.Parse(text)!["runs"]![0]!;
        var results = run["results"]!.AsArray();
        text.ShouldNotContain(_token[5..15]);
        JsonNode.Parse(text)!["version"]!.GetValue<string>().ShouldBe("2.1.0");
        run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()).ShouldContain("pinterest-access-token");
        results.Count.ShouldBe(2);
        results[0]!["ruleId"]!.GetValue<string>().ShouldBe("pinterest-access-token");
        results[0]!["message"]!["text"]!.GetValue<string>().ShouldContain("Pinterest access token");
        var place = results[0]!["locations"]![0]!["physicalLocation"]!;
        place["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe("a%20file.txt");
        place["region"]!["startLine"]!.GetValue<int>().ShouldBe(3);
        results[1]!["properties"]!["commit"]!.GetValue<string>().Length.ShouldBe(40);
    }

    [Fact]
    public async Task What_cannot_be_looked_through_is_not_called_clean()
    {
        (await RunAsync(_folder.In("nowhere"))).ShouldBe(ScanCommand.CouldNotScan);
        (await RunAsync("--stagd")).ShouldBe(ScanCommand.CouldNotScan);
        (await RunAsync("one", "two")).ShouldBe(ScanCommand.CouldNotScan);

        File.Delete(_folder.In(".git/HEAD"));
        (await ScanAsync()).ShouldBe(ScanCommand.CouldNotScan);
        _errors.ToString().ShouldContain("git does not open this repository");
    }

    [Fact]
    public async Task A_folder_without_git_is_looked_through_with_all_below_it()
    {
        using var plain = new TemporaryFolder();
        Directory.CreateDirectory(plain.In("below"));
        await File.WriteAllTextAsync(plain.In("below/token.txt"), _token, CorkboardApp.Cancel);

        (await RunAsync(plain.Path)).ShouldBe(ScanCommand.Found);

        _output.ToString().ShouldContain("below/token.txt:1: Pinterest access token");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _output.Dispose();
        _errors.Dispose();

        return ValueTask.CompletedTask;
    }

    private Task<int> ScanAsync(params string[] options) => RunAsync([.. options, _folder.Path]);

    private Task<int> RunAsync(params string[] arguments) => new ScanCommand(_output, _errors).RunAsync(arguments);

    private void Write(string name, string text) => File.WriteAllText(_folder.In(name), text);

    private async Task CommitAsync(string name, string text)
    {
        Write(name, text);
        await GitAsync("add", name);
        await GitAsync("commit", "-q", "-m", "a step");
    }

    private Task<string> GitAsync(params string[] arguments) => new Git(_folder.Path).ReadAsync(arguments);
}
