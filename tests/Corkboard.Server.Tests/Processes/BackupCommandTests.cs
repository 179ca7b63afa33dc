using Corkboard.Server.Hosting.Commands;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Publishing.Kills;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Corkboard.Server.Tests.Processes;

/// <summary><c>corkboard backup</c> of a server that publishes meanwhile, and <c>corkboard restore</c> elsewhere.</summary>
public sealed class BackupCommandTests
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_copy_sends_nothing_until_it_is_released_and_then_each_Pin_of_the_schedule_once()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "The world of this test lies in a SQLite file.");
        await using var world = await KillWorld.CreateAsync(pins: 6);
        await using var home = new ServerHome();
        await using var elsewhere = new ServerHome();
        var archive = Path.Combine(elsewhere.WorkingFolder, "backup.tar");
        await using (var first = Start(home, world.Folder, world))
        {
            await first.WhenReadyAsync();
            await world.LetNextBecomeDueAsync();
            await world.LetNextBecomeDueAsync();
            var backup = await home.CommandAsync("backup", archive, "--with-master-key", "--data", world.Folder);
            backup.ExitCode.ShouldBe(BackupCommand.Done, backup.Errors);
            await world.LetNextBecomeDueAsync();
            await world.LetNextBecomeDueAsync();
            await world.WhenFinishedAsync(CorkboardApp.Cancel);
            await first.InterruptAsync();
        }

        var restored = await elsewhere.CommandAsync("restore", archive, "--data", elsewhere.Data);
        restored.ExitCode.ShouldBe(BackupCommand.Done, restored.Errors);
        restored.Output.ShouldContain("will publish nothing until an operator lets it");
        await LetAllBecomeDueAsync(elsewhere);
        world.Due.AddRange([LaidWorld.TitleOf(4), LaidWorld.TitleOf(5)]);

        await using var second = Start(elsewhere, elsewhere.Data, world);
        await second.WhenReadyAsync();
        (await second.Http.GetStringAsync("/", CorkboardApp.Cancel)).ShouldContain("Restored from a backup");
        await ShouldSendNothingAsync(elsewhere, world);

        var released = await elsewhere.CommandAsync("restore", "--release", "--data", elsewhere.Data);
        released.ExitCode.ShouldBe(BackupCommand.Done, released.Errors);
        using var timer = new PeriodicTimer(LookEvery);
        while (await CountAsync(elsewhere, "SELECT count(*) FROM publication WHERE state = 'Published'") < 6)
        {
            (await CountAsync(elsewhere, "SELECT count(*) FROM publication WHERE state IN ('Asking', 'Late', 'Refused')")).ShouldBe(0);
            await timer.WaitForNextTickAsync(CorkboardApp.Cancel);
        }

        var judgement = await world.JudgeAsync();
        judgement.Lost.ShouldBeEmpty();
        judgement.Doubled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_running_server_is_not_replaced()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "Only one process may use a data folder with SQLite.");
        await using var home = new ServerHome();
        await using var server = home.Start();
        await server.WhenReadyAsync();
        (await home.CommandAsync("backup", home.WorkingFolder, "--data", home.Data)).ExitCode.ShouldBe(BackupCommand.Done);
        var archive = Directory.EnumerateFiles(home.WorkingFolder, "corkboard-*.tar").ShouldHaveSingleItem();

        var refused = await home.CommandAsync("restore", archive, "--replace", "--data", home.Data);

        refused.ExitCode.ShouldBe(BackupCommand.NotDone);
        refused.Errors.ShouldContain("Nothing was restored: Another Corkboard (process ");
    }

    [Fact]
    public async Task A_restoration_that_did_not_end_keeps_the_server_from_starting()
    {
        await using var home = new ServerHome();
        Directory.CreateDirectory(home.Data);
        await File.WriteAllTextAsync(Path.Combine(home.Data, "restore.unfinished"), "backup.tar", CorkboardApp.Cancel);
        await using var server = home.Start();

        (await server.WhenEndedAsync()).ShouldBeARefusalToStart("A restoration of backup.tar did not come to its end", "--replace");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "one", "two")]
    [InlineData("backup", "one", "--replace")]
    [InlineData("restore")]
    [InlineData("restore", "one", "--release")]
    [InlineData("restore", "--replace")]
    [InlineData("restore", "one", "--wtih")]
    public async Task Other_arguments_are_wrong(params string[] words)
    {
        await using var home = new ServerHome();

        var result = await home.CommandAsync(words);

        result.ExitCode.ShouldBe(BackupCommand.WrongUsage);
        result.Errors.ShouldStartWith($"corkboard {words[0]} takes ");
    }

    private static async Task ShouldSendNothingAsync(ServerHome copy, KillWorld world)
    {
        var claimed = await CountAsync(copy, "SELECT count(*) FROM publication");
        var lost = (await world.JudgeAsync()).Lost;
        using var timer = new PeriodicTimer(LookEvery);
        for (var looks = 0; looks < 16; looks++)
        {
            await timer.WaitForNextTickAsync(CorkboardApp.Cancel);
        }

        (await CountAsync(copy, "SELECT count(*) FROM publication")).ShouldBe(claimed);
        lost.ShouldBe([LaidWorld.TitleOf(4), LaidWorld.TitleOf(5)]);
        (await world.JudgeAsync()).Lost.ShouldBe(lost);
    }

    private static RunningServer Start(ServerHome home, string data, KillWorld world) => home.Start(
        "--data", data, "--pinterest", world.Pinterest.ToString(), "--Corkboard:TimeScale=0.1");

    private static async Task LetAllBecomeDueAsync(ServerHome copy)
    {
        await using var connection = await OpenAsync(copy);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE scheduled_pin SET due_at = @now WHERE id NOT IN (SELECT id FROM publication)";
        command.Parameters.AddWithValue("@now", Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).ToUnixTimeTicks());
        (await command.ExecuteNonQueryAsync(CorkboardApp.Cancel)).ShouldBeGreaterThanOrEqualTo(4);
    }

    private static async Task<long> CountAsync(ServerHome copy, string statement)
    {
        await using var connection = await OpenAsync(copy);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;

        return (long)(await command.ExecuteScalarAsync(CorkboardApp.Cancel))!;
    }

    private static async Task<SqliteConnection> OpenAsync(ServerHome copy)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(copy.Data, "corkboard.db")};Pooling=False");
        await connection.OpenAsync(CorkboardApp.Cancel);

        return connection;
    }
}
