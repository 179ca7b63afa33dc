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

    /// <summary>Names the kind alone: the connection string is nobody's business.</summary>
    public override string ToString() => Kind.ToString();
}

internal enum DatabaseKind
{
    Sqlite,
    Postgres,
}
