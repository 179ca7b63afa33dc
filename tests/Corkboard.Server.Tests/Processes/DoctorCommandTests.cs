using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Commands;

namespace Corkboard.Server.Tests.Processes;

/// <summary><c>corkboard doctor</c> as an operator calls it.</summary>
public sealed class DoctorCommandTests : IAsyncLifetime
{
    private readonly ServerHome _home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_server_that_runs_is_well_and_one_that_ended_is_left_as_it_was()
    {
        await using (var server = _home.Start())
        {
            await server.WhenReadyAsync();

            var running = await DoctorAsync();

            running.ExitCode.ShouldBe(DoctorCommand.Well, running.Output);
            running.Output.ShouldContain("warnings: 0, failed: 0, left out: 1.");
            await server.InterruptAsync();
        }

        var before = Contents();
        var ended = await DoctorAsync("--json");

        ended.ExitCode.ShouldBe(DoctorCommand.Well, ended.Output);
        var report = JsonNode.Parse(ended.Output)!;
        report["outcome"]!.GetValue<string>().ShouldBe("fine", ended.Output);
        report["checks"]!.AsArray().Select(check => $"{check!["check"]}: {check["outcome"]}").ShouldBe(
        [
            "settings: fine", "files: fine", "git: fine", "address: fine", "disk: fine", "database: fine",
            "pinterest: left out", "clock: left out", "mail: left out",
        ]);
        Contents().ShouldBe(before);
    }

    [Fact]
    public async Task Without_credentials_it_fails_and_makes_nothing()
    {
        var result = await _home.CommandAsync("doctor", "--data", _home.Data);

        result.ExitCode.ShouldBe(DoctorCommand.Ill, result.Output);
        result.Output.ShouldContain("failed    settings   Missing: PINTEREST_APP_ID, PINTEREST_APP_SECRET, Corkboard__PublicAddress.\n");
        Directory.Exists(_home.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--jsn")]
    [InlineData("everything")]
    [InlineData("--data")]
    [InlineData("--urls")]
    public async Task Other_arguments_are_wrong(string argument)
    {
        var result = await _home.CommandAsync("doctor", argument);

        result.ExitCode.ShouldBe(DoctorCommand.WrongUsage);
        result.Errors.ShouldContain($"does not know {argument}");
        result.Output.ShouldBeEmpty();
    }

    private Task<Ended> DoctorAsync(params string[] options) => _home.CommandAsync(
        ["doctor", .. options, "--simulator", "--data", _home.Data, $"--{StartSettings.SimulatorAddressKey}={_home.Simulator}"]);

    private IEnumerable<string> Contents() =>
    [
        .. new DirectoryInfo(_home.Data).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => $"{entry.FullName} {entry.UnixFileMode} {entry.LastWriteTimeUtc:O} {(entry is FileInfo ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName))) : "")}")
            .Order(StringComparer.Ordinal),
    ];
}
