using System.Data.Common;
using Corkboard.Server.Hosting;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace Corkboard.Server.Data;

/// <summary>The database as hand-written SQL sees it: its connections, and the few words in which the two kinds differ.</summary>
internal abstract class Database
{
    /// <summary>Added to a SELECT that must keep its rows from changing until the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The clock by which leases end, in SQL. <c>@now</c> is the one process's own uptime, where no other can hold one.</summary>
    public abstract string LeaseClock { get; }

    /// <summary>Whether no other process can be here: whoever held a lease before is gone.</summary>
    public abstract bool IsHeldAlone { get; }

    /// <summary>Keeps other processes away, where only one may be here.</summary>
    /// <exception cref="StartRefusedException">Another process is here already.</exception>
    public abstract void Hold();

    /// <summary>An ordinary connection, open.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A connection whose commits are durable when they return.</summary>
    public abstract Task<DbConnection> OpenDurableAsync(CancellationToken cancellationToken);

    /// <summary>An instant as a parameter.</summary>
    public abstract object ToParameter(Instant at);

    public object? ToParameterOrNull(Instant? at) => at is { } instant ? ToParameter(instant) : null;

    /// <summary>A length of time as a parameter, to be added to an instant.</summary>
    public abstract object ToParameter(Duration length);

    /// <summary>An instant as a column.</summary>
    public abstract Instant ReadInstant(DbDataReader row, int column);

    /// <summary>Whether a statement failed because its key is taken.</summary>
    public abstract bool IsTaken(DbException failure);

    public Instant? ReadInstantOrNull(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : ReadInstant(row, column);
}

/// <summary>One file; instants are ticks since 1970.</summary>
internal sealed class SqliteDatabase(DatabaseSettings settings, DataFolder folder) : Database, IDisposable
{
    private LockFile? _lock;

    // The writer holds the whole database: nothing has to be locked beside it.
    public override string ForUpdate => "";

    public override string LeaseClock => "@now";

    public override bool IsHeldAlone => true;

    public override void Hold() => _lock ??= LockFile.Take(folder.LockFile);

    public void Dispose() => _lock?.Dispose();

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        OpenAsync("NORMAL", cancellationToken);

    public override Task<DbConnection> OpenDurableAsync(CancellationToken cancellationToken) =>
        OpenAsync("FULL", cancellationToken);

    public override object ToParameter(Instant at) => at.ToUnixTimeTicks();

    public override object ToParameter(Duration length) => length.BclCompatibleTicks;

    public override Instant ReadInstant(DbDataReader row, int column) =>
        Instant.FromUnixTimeTicks(row.GetInt64(column));

    // https://sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE
    public override bool IsTaken(DbException failure) =>
        failure is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    private async Task<DbConnection> OpenAsync(string synchronous, CancellationToken cancellationToken)
    {
        // A pooled connection would hand its durability on to others.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000;";
        await command.ExecuteNonQueryAsync(cancellationToken);

        return connection;
    }
}

/// <summary>A server that many processes may share; it has its own type for instants.</summary>
internal sealed class PostgresDatabase(NpgsqlDataSource source) : Database
{
    public override string ForUpdate => " FOR UPDATE";

    public override string LeaseClock => "clock_timestamp()";

    public override bool IsHeldAlone => false;

    public override void Hold()
    {
        // Many may share a server: their leases keep them apart.
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken);

    // synchronous_commit is on unless the operator turned it off for the whole server.
    public override async Task<DbConnection> OpenDurableAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SET synchronous_commit = on";
        await command.ExecuteNonQueryAsync(cancellationToken);

        return connection;
    }

    public override object ToParameter(Instant at) => at;

    public override object ToParameter(Duration length) => length;

    public override Instant ReadInstant(DbDataReader row, int column) => row.GetFieldValue<Instant>(column);

    public override bool IsTaken(DbException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
