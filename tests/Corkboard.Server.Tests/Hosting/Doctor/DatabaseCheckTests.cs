using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Hosting.Doctor;

/// <summary>The database of a server that runs meanwhile.</summary>
public sealed class DatabaseCheckTests : IAsyncLifetime
{
    private readonly Patient _patient = new();
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync()
    {
        _patient.Dispose();

        return _app.DisposeAsync();
    }

    [Fact]
    public async Task A_database_of_this_version_is_fine()
    {
        var result = await RunAsync(Start);

        result.Outcome.ShouldBe(CheckOutcome.Fine, result.Found);
        result.Found.ShouldContain("it is of a simulated Pinterest");
    }

    [Fact]
    public async Task One_of_the_other_mode_fails()
    {
        var result = await RunAsync(Start with { Pinterest = PinterestEndpoints.Real });

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldContain("was made with a simulated Pinterest, and the settings name the real Pinterest");
    }

    [Fact]
    public async Task One_with_a_newer_schema_fails()
    {
        await _app.ChangeRowsAsync(db => db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "__EFMigrationsHistory" (migration_id, product_version) VALUES ('29991231235959_Later', '99')""", CorkboardApp.Cancel));

        var result = await RunAsync(Start);

        result.Outcome.ShouldBe(CheckOutcome.Failed);
        result.Found.ShouldContain("29991231235959_Later");
    }

    [Fact]
    public void Migrations_that_wait_are_a_warning() =>
        DatabaseCheck.Judge(Start, new(["1_Initial"], ["2_More"], [], PinterestMode.Simulated)).ShouldSatisfyAllConditions(
            result => result.Outcome.ShouldBe(CheckOutcome.Warning),
            result => result.Found.ShouldContain("1 of 2 migrations are to be applied"));

    [Fact]
    public async Task A_file_that_is_no_database_fails()
    {
        await File.WriteAllTextAsync(_patient.In("corkboard.db"), new string('x', 5000), CorkboardApp.Cancel);

        (await RunAsync(Start with { Database = DatabaseSettings.InFile(_patient.In("corkboard.db")) })).Outcome.ShouldBe(CheckOutcome.Failed);
    }

    [Fact]
    public async Task A_database_server_that_is_away_fails_without_its_password() =>
        (await RunAsync(Start with { Database = DatabaseSettings.OnServer($"Host=127.0.0.1;Port={FreePort.Find()};Password=never-shown") })).ShouldSatisfyAllConditions(
            result => result.Outcome.ShouldBe(CheckOutcome.Failed),
            result => result.Found.ShouldNotContain("never-shown"));

    [Fact]
    public async Task No_file_yet_is_fine_and_stays_so()
    {
        (await RunAsync(Start with { Database = DatabaseSettings.InFile(_patient.In("corkboard.db")) })).Outcome.ShouldBe(CheckOutcome.Fine);

        File.Exists(_patient.In("corkboard.db")).ShouldBeFalse();
    }

    private StartSettings Start => _app.Services.GetRequiredService<StartSettings>();

    private Task<CheckResult> RunAsync(StartSettings start) =>
        new DatabaseCheck(_patient.Read() with { Start = start }).RunAsync(CorkboardApp.Cancel);
}
