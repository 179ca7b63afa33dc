using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Hosting.Scanning;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Doctor;

/// <summary>Real repositories with a credentials file in them. Practice SEC-4.</summary>
public sealed class GitCheckTests : IDisposable
{
    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Fact]
    public async Task Practice_SEC_4_a_credentials_file_that_git_tracks_or_would_take_fails()
    {
        await RepositoryAsync();

        var untracked = await RunAsync();
        await CommitAsync(CredentialsFile.Name);
        var tracked = await RunAsync();

        untracked.Outcome.ShouldBe(CheckOutcome.Failed);
        untracked.Found.ShouldContain("git does not ignore it");
        untracked.ToDo.ShouldBe("Add the line corkboard.credentials to .gitignore beside it.");
        tracked.Outcome.ShouldBe(CheckOutcome.Failed);
        tracked.Found.ShouldContain("git tracks it");
    }

    [Fact]
    public async Task One_that_git_ignores_is_fine()
    {
        await RepositoryAsync();
        await IgnoreAsync();

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
    }

    [Fact]
    public async Task One_that_was_in_a_commit_is_a_warning()
    {
        await RepositoryAsync();
        await CommitAsync(CredentialsFile.Name);
        await GitAsync("rm", "-q", "--cached", CredentialsFile.Name);
        await IgnoreAsync();

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Warning);
        result.Found.ShouldContain("is in the history of git");
    }

    [Fact]
    public async Task Outside_of_a_repository_it_is_fine_and_without_one_there_is_nothing_to_look_at()
    {
        (await RunAsync()).Outcome.ShouldBe(CheckOutcome.LeftOut);

        OwnerOnlyFile.Create(_patient.In(CredentialsFile.Name), "");

        (await RunAsync()).Outcome.ShouldBe(CheckOutcome.Fine);
    }

    [Fact]
    public async Task A_repository_that_git_does_not_open_is_a_warning()
    {
        await RepositoryAsync();
        File.Delete(_patient.In(".git/HEAD"));

        (await RunAsync()).Outcome.ShouldBe(CheckOutcome.Warning);
    }

    private async Task RepositoryAsync()
    {
        OwnerOnlyFile.Create(_patient.In(CredentialsFile.Name), "PINTEREST_APP_ID='1'\n");
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("config", "user.name", "Robin");
        await GitAsync("config", "user.email", "robin@example.org");
    }

    private async Task CommitAsync(string name)
    {
        await GitAsync("add", name);
        await GitAsync("commit", "-q", "-m", "a step");
    }

    private async Task IgnoreAsync()
    {
        await File.WriteAllTextAsync(_patient.In(".gitignore"), $"{CredentialsFile.Name}\n", CorkboardApp.Cancel);
        await CommitAsync(".gitignore");
    }

    private Task<string> GitAsync(params string[] arguments) => new Git(_patient.Data).ReadAsync(arguments);

    private Task<CheckResult> RunAsync() => new GitCheck(_patient.Read()).RunAsync(CorkboardApp.Cancel);
}
