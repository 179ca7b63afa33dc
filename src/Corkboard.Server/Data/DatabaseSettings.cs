using Microsoft.Data.Sqlite;

namespace Corkboard.Server.Data;

/// <summary>Which database holds everything, and how it is reached. The connection string may hold a password.</summary>
internal sealed record DatabaseSettings(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>SQLite, in one file.</summary>
    public static DatabaseSettings InFile(string path) =>
        new(DatabaseKind.Sqlite, new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString);

    /// <summary>A PostgreSQL server.</summary>
    public static DatabaseSettings OnServer(string connectionString) => new(DatabaseKind.Postgres, connectionString);

    /// <summary>The same database for reading alone; none where there is no file yet.</summary>
    public DatabaseSettings? ForLooking()
    {
        if (Kind != DatabaseKind.Sqlite)
        {
            return this;
        }

        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        if (!File.Exists(file))
        {
            return null;
        }

        // Where no log is left, the file alone is the database. Any other way of reading it would lay a log and its index beside it.
        var isWhole = new FileInfo($"{file}-wal") is not { Exists: true, Length: > 0 };
        var source = isWhole ? $"{new Uri(file).AbsoluteUri}?immutable=1" : file;

        return new(Kind, new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
    }

    /// <summary>Names the kind alone: the connection string is nobody's business.</summary>
    public override string ToString() => Kind.ToString();
}

internal enum DatabaseKind
{
    Sqlite,
    Postgres,
}
