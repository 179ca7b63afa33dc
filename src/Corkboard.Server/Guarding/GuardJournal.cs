using System.Data.Common;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Journal;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>The journal and its snapshots as the guard's home reads and writes them, over one durable connection.</summary>
internal sealed class GuardJournal(Database database, IWriteLane lane) : IAsyncDisposable
{
    // The older one is for the day on which the newer one cannot be read.
    private const int SnapshotsKept = 2;

    private DbConnection? _connection;

    /// <summary>Writes entries in one transaction, durable on return; false where one of their numbers is taken.</summary>
    public async Task<bool> TryAppendAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(
                async transaction =>
                {
                    foreach (var entry in entries)
                    {
                        await AppendGuardEntry.RunAsync(database, transaction, entry, cancellationToken);
                    }
                },
                cancellationToken);

            return true;
        }
        catch (DbException failure) when (database.IsTaken(failure))
        {
            return false;
        }
    }

    /// <summary>The entries after a number, in order.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAfterAsync(
        long number, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await foreach (var entry in ReadGuardEntries.RunAsync(database, connection, number, cancellationToken))
        {
            yield return entry;
        }
    }

    /// <summary>The snapshots, newest first.</summary>
    public async IAsyncEnumerable<(long Number, byte[] Memory)> ReadSnapshotsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await foreach (var snapshot in ReadGuardSnapshots.RunAsync(connection, cancellationToken))
        {
            yield return snapshot;
        }
    }

    public Task KeepSnapshotAsync(long number, Instant takenAt, byte[] memory, CancellationToken cancellationToken) =>
        WriteAsync(
            async transaction =>
            {
                await KeepGuardSnapshot.RunAsync(database, transaction, number, takenAt, memory, cancellationToken);
                await DropGuardSnapshots.RunAsync(transaction, SnapshotsKept, cancellationToken);
            },
            cancellationToken);

    public async ValueTask DisposeAsync() => await HangUpAsync();

    private async Task WriteAsync(Func<DbTransaction, Task> work, CancellationToken cancellationToken)
    {
        using var turn = await lane.EnterAsync(WritePriority.Ledger, cancellationToken);
        try
        {
            _connection ??= await database.OpenDurableAsync(cancellationToken);
            await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
            await work(transaction);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception)
        {
            // Whatever went wrong may have gone wrong with the connection: the next write opens another.
            await HangUpAsync();
            throw;
        }
    }

    private async Task HangUpAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
        {
            await connection.DisposeAsync();
        }
    }
}
