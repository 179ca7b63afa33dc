using System.Collections.Concurrent;
using System.Data.Common;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Leases;
using NodaTime;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>Takes, renews and gives back this process's leases. All who work for one account in this process share one lease.</summary>
internal sealed partial class LeaseKeeper(
    Database database,
    IWriteLane lane,
    IUptime uptime,
    IClock clock,
    LeaseTerms terms,
    ServerProcess self,
    ILogger<LeaseKeeper> log)
{
    private readonly ConcurrentDictionary<AccountId, Holding> _holdings = new();

    /// <summary>The lease of an account with enough time left for a call, or none where another server has it.</summary>
    /// <remarks>Who gets one returns it by <see cref="ReleaseAsync"/>.</remarks>
    public async Task<Lease?> TryTakeAsync(AccountId account, CancellationToken cancellationToken)
    {
        var holding = _holdings.GetOrAdd(account, _ => new());
        await holding.Turn.WaitAsync(cancellationToken);
        try
        {
            if (holding.Lease is null or { IsLost: true } && holding.Users == 0)
            {
                holding.Lease = await TakeAsync(account, cancellationToken);
            }

            if (holding.Lease is not { IsLost: false } lease || !await CoversACallAsync(lease, cancellationToken))
            {
                return null;
            }

            holding.Users++;
            return lease;
        }
        finally
        {
            holding.Turn.Release();
        }
    }

    /// <summary>Makes sure that a call to Pinterest fits before the lease's end. False where the lease is lost.</summary>
    public async Task<bool> CoversACallAsync(Lease lease, CancellationToken cancellationToken) =>
        lease.CoversACall || await RenewAsync(lease, cancellationToken);

    /// <summary>Says that the taker is done: none of its calls is under way any more.</summary>
    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        var holding = _holdings[lease.AccountId];
        await holding.Turn.WaitAsync(cancellationToken);
        try
        {
            holding.Users--;
            holding.IdleSince = uptime.Elapsed;
            await AcknowledgeAsync(holding, cancellationToken);
        }
        finally
        {
            holding.Turn.Release();
        }
    }

    /// <summary>Renews what is in use, and gives back what has been idle for long.</summary>
    public Task RenewAllAsync(CancellationToken cancellationToken) =>
        ForEachAsync(
            (holding, lease) => holding.Users == 0 && uptime.Elapsed - holding.IdleSince >= terms.IdleLimit
                ? GiveBackAsync(holding, lease, cancellationToken)
                : KeepAsync(holding, lease, cancellationToken),
            cancellationToken);

    /// <summary>Gives back all that nobody uses, so that others need not wait for their end.</summary>
    public Task ReleaseAllAsync(CancellationToken cancellationToken) =>
        ForEachAsync(
            (holding, lease) => holding.Users == 0 ? GiveBackAsync(holding, lease, cancellationToken) : Task.CompletedTask,
            cancellationToken);

    /// <summary>Whether nothing can arrive any more of what was sent under an earlier lease of an account.</summary>
    public async Task<bool> IsSilentAsync(AccountId account, long fence, CancellationToken cancellationToken)
    {
        (string Host, string Owner)? owner;
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            owner = await FindUnsilencedOwner.RunAsync(connection, account, fence, cancellationToken);
        }

        if (owner is not { } known)
        {
            return true;
        }

        if (!self.KnowsToBeGone(known.Host, known.Owner))
        {
            return false;
        }

        await SilenceAsync(account, fence, cancellationToken);
        return true;
    }

    private async Task<Lease?> TakeAsync(AccountId account, CancellationToken cancellationToken)
    {
        var askedAt = uptime.Elapsed;

        return await WriteAsync(
            async transaction =>
            {
                var stored = await ReadLease.RunAsync(database, transaction, account, Uptime(), cancellationToken);
                var mayLiveOn = stored is { Owner: { } owner } && !IsGone(stored.OwnerHost, owner);
                if (mayLiveOn && stored!.EndsAt > stored.Now)
                {
                    return null;
                }

                var fence = (stored?.Fence ?? 0) + 1;
                if (!await TakeLease.RunAsync(
                    database, transaction, account, fence, self, terms.DatabaseLength, Uptime(), cancellationToken))
                {
                    return null;
                }

                var quietAt = TimeSpan.Zero;
                if (mayLiveOn)
                {
                    await KeepLostLease.RunAsync(
                        database, transaction, account, stored!, clock.GetCurrentInstant(), cancellationToken);
                    quietAt = uptime.Elapsed + (stored!.EndsAt - stored.Now).ToTimeSpan() + terms.RequestTimeout;
                }

                return new Lease(account, fence, askedAt, quietAt, uptime, terms);
            },
            cancellationToken);
    }

    private bool IsGone(string? host, string owner) =>
        owner == self.Owner || database.IsHeldAlone || self.KnowsToBeGone(host ?? "", owner);

    private async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        var askedAt = uptime.Elapsed;
        var isRenewed = !lease.IsLost && await WriteAsync(
            transaction => RenewLease.RunAsync(
                database, transaction, lease, self, terms.DatabaseLength, Uptime(), cancellationToken),
            cancellationToken);
        if (isRenewed)
        {
            lease.Renew(askedAt);
        }
        else
        {
            lease.Lose();
            LogLost(lease.AccountId.Value, lease.Fence);
        }

        return isRenewed;
    }

    private async Task KeepAsync(Holding holding, Lease lease, CancellationToken cancellationToken)
    {
        if (!await RenewAsync(lease, cancellationToken))
        {
            await AcknowledgeAsync(holding, cancellationToken);
        }
    }

    private async Task GiveBackAsync(Holding holding, Lease lease, CancellationToken cancellationToken)
    {
        lease.Lose();
        holding.Lease = null;
        await WriteAsync(transaction => ReleaseLease.RunAsync(transaction, lease, self, cancellationToken), cancellationToken);
    }

    private async Task AcknowledgeAsync(Holding holding, CancellationToken cancellationToken)
    {
        if (holding is { Users: 0, Lease: { IsLost: true } lost })
        {
            await SilenceAsync(lost.AccountId, lost.Fence, cancellationToken);
            holding.Lease = null;
        }
    }

    private Task<bool> SilenceAsync(AccountId account, long fence, CancellationToken cancellationToken) => WriteAsync(
        async transaction =>
        {
            await SilenceLostLease.RunAsync(
                database, transaction, account, fence, clock.GetCurrentInstant(), cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task ForEachAsync(Func<Holding, Lease, Task> work, CancellationToken cancellationToken)
    {
        foreach (var holding in _holdings.Values)
        {
            await holding.Turn.WaitAsync(cancellationToken);
            try
            {
                if (holding.Lease is { } lease)
                {
                    await work(holding, lease);
                }
            }
            finally
            {
                holding.Turn.Release();
            }
        }
    }

    private async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await lane.EnterAsync(WritePriority.Ledger, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(transaction);
        await transaction.CommitAsync(cancellationToken);

        return result;
    }

    private Instant Uptime() => Instant.FromUnixTimeTicks(uptime.Elapsed.Ticks);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of account {Account} with fence {Fence} was lost to another server.")]
    private partial void LogLost(Guid account, long fence);

    private sealed class Holding
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Lease? Lease { get; set; }

        public int Users { get; set; }

        public TimeSpan IdleSince { get; set; }
    }
}
