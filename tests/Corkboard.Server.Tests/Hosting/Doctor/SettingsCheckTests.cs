using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Corkboard.Server.Tests.Hosting.Doctor;

public sealed class SettingsCheckTests : IDisposable
{
    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Fact]
    public async Task Complete_settings_are_fine_and_no_secret_is_shown()
    {
        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
        result.Found.ShouldBe("Complete: Pinterest app 1234567, the real Pinterest, Sqlite.");
    }

    [Theory]
    [InlineData("PINTEREST_APP_ID")]
    [InlineData("PINTEREST_APP_SECRET")]
    public async Task What_is_missing_is_named(string name)
    {
        _patient.Variables.Remove(name);
        _patient.Settings.Remove("Corkboard:PublicAddress");

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldBe($"Missing: {name}, Corkboard__PublicAddress.");
    }

    [Fact]
    public async Task A_file_of_secrets_that_others_can_open_is_what_the_server_refuses()
    {
        OwnerOnlyFile.Create(_patient.In(CredentialsFile.Name), "PINTEREST_APP_SECRET='of-the-file'\n");
        File.SetUnixFileMode(_patient.In(CredentialsFile.Name), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var result = await RunAsync();

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldContain("lets others than its owner open it");
        result.Found.ShouldNotContain("of-the-file");
    }

    [Fact]
    public async Task A_secret_in_a_settings_file_is_named_by_its_key_alone()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.In("appsettings.json"), """{ "Mail": { "Password": "of-the-file" } }""", CorkboardApp.Cancel);
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(folder.Path).AddJsonFile("appsettings.json");
        configuration.AddInMemoryCollection([new("Corkboard:Data", _patient.Data)]);
        var settings = DoctorSettings.Read(configuration, new HostingEnvironment { EnvironmentName = "Production" }, _patient.Variables);

        var result = await new SettingsCheck(settings).RunAsync(CorkboardApp.Cancel);

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldContain("appsettings.json holds a secret at Mail:Password");
        result.Found.ShouldNotContain("of-the-file");
    }

    private Task<CheckResult> RunAsync() => new SettingsCheck(_patient.Read()).RunAsync(CorkboardApp.Cancel);
}
