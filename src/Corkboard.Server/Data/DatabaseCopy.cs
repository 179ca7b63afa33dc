namespace Corkboard.Server.Data;

/// <summary>A whole database as one file, and back.</summary>
internal abstract class DatabaseCopy
{
    public static DatabaseCopy Of(DatabaseSettings settings) => settings.Kind switch
    {
        DatabaseKind.Sqlite => new SqliteCopy(settings),
        DatabaseKind.Postgres => new PostgresCopy(settings),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "Not a kind of database."),
    };

    /// <summary>What the file is called in an archive.</summary>
    public abstract string Name { get; }

    /// <summary>Writes the database as it is at one instant into a new file, while servers may write.</summary>
    /// <exception cref="Hosting.Backup.BackupFailedException">It could not be read.</exception>
    public abstract Task SaveAsync(string file, CancellationToken cancellationToken);

    /// <summary>How many others are connected; 0 where only one process could be, whose lock keeps others out.</summary>
    public abstract Task<int> UsersAsync(CancellationToken cancellationToken);

    public abstract Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Puts the file's content in the place of all that the database held.</summary>
    /// <exception cref="Hosting.Backup.BackupFailedException">It could not be written.</exception>
    public abstract Task LoadAsync(string file, CancellationToken cancellationToken);
}
