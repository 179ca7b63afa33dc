using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Doctor;

public sealed class FileModesCheckTests : IDisposable
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Fact]
    public async Task Files_of_their_owner_alone_are_fine()
    {
        Lay();

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
        result.Found.ShouldBe("4 files and folders are their owner's alone.");
    }

    [Theory]
    [InlineData("corkboard.db", UnixFileMode.GroupRead)]
    [InlineData("sign-in-keys", UnixFileMode.OtherExecute)]
    [InlineData("sign-in-keys/key-1.xml", UnixFileMode.OtherWrite)]
    [InlineData("", UnixFileMode.GroupExecute)]
    public async Task One_that_others_may_open_fails_with_the_command_that_mends_it(string name, UnixFileMode others)
    {
        Lay();
        var path = Path.Join(_patient.Data, name.Length == 0 ? "" : $"/{name}");
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | others);

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldBe($"Others than the owner may open {path}.");
        result.ToDo.ShouldBe($"Take their rights away: chmod -R go-rwx '{_patient.Data}'");
    }

    [Fact]
    public async Task A_secret_that_a_variable_names_is_looked_at_too()
    {
        using var elsewhere = new TemporaryFolder();
        var file = elsewhere.In("smtp");
        await File.WriteAllTextAsync(file, "of-the-file", CorkboardApp.Cancel);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        _patient.Variables["CORKBOARD_SMTP_PASSWORD_FILE"] = file;

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.ToDo.ShouldBe($"Take their rights away: chmod -R go-rwx '{file}'");
    }

    [Fact]
    public async Task Before_the_first_start_there_is_nothing_to_look_at_and_nothing_is_made()
    {
        Directory.Delete(_patient.Data);

        (await RunAsync()).Outcome.ShouldBe(CheckOutcome.LeftOut);

        Directory.Exists(_patient.Data).ShouldBeFalse();
    }

    private void Lay()
    {
        OwnerOnlyFile.Create(_patient.In("corkboard.db"), "");
        Directory.CreateDirectory(_patient.In("sign-in-keys"), OwnerFolder);
        OwnerOnlyFile.Create(_patient.In("sign-in-keys/key-1.xml"), "");
    }

    private Task<CheckResult> RunAsync() => new FileModesCheck(_patient.Read()).RunAsync(CorkboardApp.Cancel);
}
