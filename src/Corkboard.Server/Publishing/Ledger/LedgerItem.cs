using System.Data.Common;
using Corkboard.Server.Accounts.Leases;

namespace Corkboard.Server.Publishing.Ledger;

/// <summary>One piece of writing that waits for the ledger, and the turn that waits for it.</summary>
internal abstract class LedgerItem(Lease lease)
{
    public Lease Lease => lease;

    public abstract Task WriteAsync(DbTransaction transaction);

    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}

internal sealed class LedgerItem<T>(Lease lease, Func<DbTransaction, Task<T>> work) : LedgerItem(lease)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Result => _done.Task;

    public override async Task WriteAsync(DbTransaction transaction) => _result = await work(transaction);

    public override void Succeed() => _done.SetResult(_result);

    public override void Fail(Exception failure) => _done.SetException(failure);
}
