using System.Data.Common;
using System.Threading.Channels;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Leases;

namespace Corkboard.Server.Publishing.Ledger;

/// <summary>The one writer of attempts and outcomes: gathers those of all accounts, and answers when they are durable.</summary>
/// <remarks>While one transaction is made durable the next one gathers, so a batch grows with the load and a lone item does not wait.</remarks>
internal sealed class LedgerWriter(Database database, IWriteLane lane) : IAsyncDisposable
{
    private const int LargestBatch = 500;

    private readonly Channel<LedgerItem> _waiting =
        Channel.CreateUnbounded<LedgerItem>(new() { SingleReader = true });

    private readonly Lock _gate = new();
    private Task? _loop;
    private DbConnection? _connection;

    /// <summary>Writes under a lease. When it returns, what was written is durable.</summary>
    /// <remarks>The work may run twice: where another item of its batch fails, each is tried alone. It only writes.</remarks>
    /// <exception cref="LeaseLostException">The fence has moved: nothing was written.</exception>
    public Task<T> WriteAsync<T>(Lease lease, Func<DbTransaction, Task<T>> work)
    {
        var item = new LedgerItem<T>(lease, work);
        if (!_waiting.Writer.TryWrite(item))
        {
            throw new InvalidOperationException("The ledger is closed: the server stops.");
        }

        lock (_gate)
        {
            _loop ??= Task.Run(WriteBatchesAsync);
        }

        return item.Result;
    }

    public Task WriteAsync(Lease lease, Func<DbTransaction, Task> work) =>
        WriteAsync(
            lease,
            async transaction =>
            {
                await work(transaction);
                return true;
            });

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_loop is not null)
        {
            await _loop;
        }

        await DropConnectionAsync();
    }

    private async Task WriteBatchesAsync()
    {
        var batch = new List<LedgerItem>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            await WriteBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteBatchAsync(List<LedgerItem> batch)
    {
        try
        {
            await WriteTogetherAsync(batch);
        }
        catch (Exception failure)
        {
            await DropConnectionAsync();
            if (batch is [var only])
            {
                only.Fail(failure);
                return;
            }

            // One item spoils the transaction of all: alone, only the bad one fails.
            foreach (var item in batch)
            {
                await WriteBatchAsync([item]);
            }
        }
    }

    private async Task WriteTogetherAsync(List<LedgerItem> batch)
    {
        var stale = new HashSet<LedgerItem>();
        using (await lane.EnterAsync(WritePriority.Ledger, CancellationToken.None))
        {
            _connection ??= await database.OpenDurableAsync(CancellationToken.None);
            await using var transaction = await _connection.BeginTransactionAsync();

            // Always in the order of the accounts, so that two servers never wait for each other's rows.
            foreach (var account in batch.GroupBy(item => item.Lease.AccountId).OrderBy(group => group.Key.Value))
            {
                var fence = await LockFence.RunAsync(database, transaction, account.Key, CancellationToken.None);
                stale.UnionWith(account.Where(item => item.Lease.Fence != fence));
            }

            foreach (var item in batch.Where(item => !stale.Contains(item)))
            {
                await item.WriteAsync(transaction);
            }

            await transaction.CommitAsync();
        }

        foreach (var item in batch)
        {
            if (stale.Contains(item))
            {
                item.Fail(new LeaseLostException(item.Lease.AccountId, item.Lease.Fence));
            }
            else
            {
                item.Succeed();
            }
        }
    }

    private async Task DropConnectionAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }
}
