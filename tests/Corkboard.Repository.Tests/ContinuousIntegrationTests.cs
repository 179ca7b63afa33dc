namespace Corkboard.Repository.Tests;

public sealed class ContinuousIntegrationTests
{
    private const string TestCommand = "dotnet run build.cs -- test";

    [Fact]
    public void Runs_the_command_that_the_readme_promises_and_nothing_else()
    {
        var script = Repository.Read(".ci/run").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        script[0].ShouldBe("#!/usr/bin/env bash");
        script[1].ShouldBe("set -euo pipefail");
        script[2].ShouldStartWith("cd ");
        script[3..].ShouldBe([$"exec {TestCommand} \"$@\""]);
        Repository.Read("README.md").ShouldContain(TestCommand);
    }

    [Fact]
    public async Task Is_executable_in_every_clone()
    {
        var listed = await Repository.RunAsync(
            "git", ["ls-files", "--stage", ".ci/run"], TestContext.Current.CancellationToken);

        listed.Output.ShouldStartWith("100755 ");
    }
}
