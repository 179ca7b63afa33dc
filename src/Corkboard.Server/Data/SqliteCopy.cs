using Corkboard.Server.Hosting.Backup;
using Microsoft.Data.Sqlite;

namespace Corkboard.Server.Data;

/// <summary>SQLite's own online backup: one consistent state, while the server goes on writing.</summary>
internal sealed class SqliteCopy(DatabaseSettings settings) : DatabaseCopy
{
    private const int PatienceSeconds = 60;

    public override string Name => "database.sqlite";

    private string DatabaseFile => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;

    public override async Task SaveAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = await OpenAsync(DatabaseFile, SqliteOpenMode.ReadWrite, cancellationToken);
            await using var target = await OpenAsync(file, SqliteOpenMode.ReadWriteCreate, cancellationToken);
            source.BackupDatabase(target);
        }
        catch (SqliteException failure)
        {
            throw new BackupFailedException($"{DatabaseFile} could not be read: {failure.Message}");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public override Task<int> UsersAsync(CancellationToken cancellationToken) => Task.FromResult(0);

    public override Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => Task.FromResult(!File.Exists(DatabaseFile));

    public override Task LoadAsync(string file, CancellationToken cancellationToken)
    {
        // A log of the database before must never be read into this one.
        foreach (var suffix in new[] { "-wal", "-shm", "-journal" })
        {
            File.Delete(DatabaseFile + suffix);
        }

        File.Move(file, DatabaseFile, overwrite: true);

        return Task.CompletedTask;
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ConnectionString);
        await connection.OpenAsync(cancellationToken);

        return connection;
    }
}
