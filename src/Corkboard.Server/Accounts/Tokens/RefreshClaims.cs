using Corkboard.Pinterest;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The written side of a renewal: who may send a refresh token now, and what became of it.</summary>
internal sealed class RefreshClaims(CorkboardDb db, TokenSafe safe, IClock clock)
{
    /// <summary>How long a renewal without an outcome may still be under way: a call's own limit, and as much again.</summary>
    public static readonly Duration CallLimit = Duration.FromSeconds(40);

    /// <summary>How long a refusal is believed before the same token may be sent again.</summary>
    public static readonly Duration RefusalStands = Duration.FromDays(1);

    private static readonly Duration HoldPause = Duration.FromMinutes(5);

    public const string RefusedByPinterest = "Pinterest no longer accepts the token with which the access is renewed.";

    private const string NotConnected = "The account is not connected.";
    private const string NothingToRenew = "Pinterest gave no token with which to renew the access.";

    /// <summary>Lays the row of an attempt, or says why there is none to make.</summary>
    public Task<RefreshClaim> ClaimAsync(AccountId account, int? seen, long fence, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                if (await db.Set<Restoration>().AnyAsync(row => row.ReleasedAt == null, token))
                {
                    // The server that the backup was made of may live on this refresh token.
                    return new RefreshClaim.Settled(new Renewal.TryLater(clock.GetCurrentInstant() + HoldPause));
                }

                await LockAsync(account, token);
                if (await PairAsync(account, token) is not { } pair)
                {
                    return new RefreshClaim.Settled(new Renewal.Refused(NotConnected, null));
                }

                if (pair.Version > seen)
                {
                    return new RefreshClaim.Settled(new Renewal.Renewed());
                }

                var last = await LastAsync(pair, token);

                return Standing(pair, last) is { } standing
                    ? new RefreshClaim.Settled(standing)
                    : await LayAsync(pair, last, fence, token);
            },
            cancellationToken);

    /// <summary>Commits the new pair. It is used only afterwards.</summary>
    public async Task<Renewal> CompleteAsync(
        AccountToken pair, RefreshAttempt attempt, TokenGrant grant, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var key = await safe.KeyAsync(pair.WorkspaceId, cancellationToken);
        var next = safe.Seal(key, pair.AccountId, pair.Version + 1, grant);

        return await db.WriteAsync<Renewal>(
            async token =>
            {
                var stored = await db.Set<AccountToken>()
                    .Where(row => row.AccountId == pair.AccountId && row.Version == pair.Version)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(r => r.Version, next.Version)
                            .SetProperty(r => r.SealedAccess, next.SealedAccess)
                            .SetProperty(r => r.SealedRefresh, next.SealedRefresh)
                            .SetProperty(r => r.IssuedAt, next.IssuedAt)
                            .SetProperty(r => r.AccessEndsAt, next.AccessEndsAt)
                            .SetProperty(r => r.RefreshEndsAt, next.RefreshEndsAt)
                            .SetProperty(r => r.RefreshDueAt, next.RefreshDueAt),
                        token);
                await EndAsync(attempt, RefreshOutcome.Renewed, now, token);
                if (stored == 0)
                {
                    // The account was disconnected or authorised again in the meantime: that counts.
                    return await PairAsync(pair.AccountId, token) is null
                        ? new Renewal.Refused(NotConnected, null)
                        : new Renewal.Renewed();
                }

                await db.Set<PinterestAccount>()
                    .Where(row => row.Id == pair.AccountId)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(r => r.TokenVersion, next.Version)
                            .SetProperty(r => r.ReconnectBy, (Instant?)null),
                        token);

                return new Renewal.Renewed();
            },
            cancellationToken);
    }

    /// <summary>The token is worth nothing, unless another server renewed the pair just before.</summary>
    public Task<Renewal> RefuseAsync(
        AccountToken pair, RefreshAttempt attempt, string reason, CancellationToken cancellationToken) =>
        db.WriteAsync<Renewal>(
            async token =>
            {
                var now = clock.GetCurrentInstant();
                await EndAsync(attempt, RefreshOutcome.Refused, now, token);
                if (await PairAsync(pair.AccountId, token) is { } present && present.Version > pair.Version)
                {
                    return new Renewal.Renewed();
                }

                await PutOffAsync(pair, now + RefusalStands, token);

                return new Renewal.Refused(reason, pair.AccessEndsAt);
            },
            cancellationToken);

    /// <summary>No decision came: the pair stays, and is to be renewed later.</summary>
    public Task<Renewal> PutOffAsync(
        AccountToken pair, RefreshAttempt attempt, RefreshOutcome outcome, Duration wait, CancellationToken cancellationToken) =>
        db.WriteAsync<Renewal>(
            async token =>
            {
                var now = clock.GetCurrentInstant();
                await EndAsync(attempt, outcome, now, token);
                await PutOffAsync(pair, now + wait, token);

                return new Renewal.TryLater(now + wait);
            },
            cancellationToken);

    // An update that changes nothing holds the row until the end of the transaction: no two servers claim at once.
    private Task<int> LockAsync(AccountId account, CancellationToken cancellationToken) => db.Set<AccountToken>()
        .Where(row => row.AccountId == account)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.Version, r => r.Version), cancellationToken);

    private Task<AccountToken?> PairAsync(AccountId account, CancellationToken cancellationToken) => db.Set<AccountToken>()
        .AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == account, cancellationToken);

    private Task<RefreshAttempt?> LastAsync(AccountToken pair, CancellationToken cancellationToken) => db.Set<RefreshAttempt>()
        .AsNoTracking()
        .Where(attempt => attempt.AccountId == pair.AccountId && attempt.FromVersion == pair.Version)
        .OrderByDescending(attempt => attempt.Number)
        .FirstOrDefaultAsync(cancellationToken);

    // What forbids another attempt now.
    private Renewal? Standing(AccountToken pair, RefreshAttempt? last)
    {
        if (pair.SealedRefresh is null)
        {
            return new Renewal.Refused(NothingToRenew, pair.AccessEndsAt);
        }

        var now = clock.GetCurrentInstant();

        return last switch
        {
            { Outcome: RefreshOutcome.Open } when last.StartedAt + CallLimit > now =>
                new Renewal.TryLater(last.StartedAt + CallLimit),
            { Outcome: RefreshOutcome.Refused } when last.StartedAt + RefusalStands > now =>
                new Renewal.Refused(RefusedByPinterest, pair.AccessEndsAt),
            _ => null,
        };
    }

    private async Task<RefreshClaim> LayAsync(
        AccountToken pair, RefreshAttempt? last, long fence, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var attempt = new RefreshAttempt
        {
            Id = EntityId.New<RefreshAttemptId>(now),
            AccountId = pair.AccountId,
            WorkspaceId = pair.WorkspaceId,
            FromVersion = pair.Version,
            Number = (last?.Number ?? 0) + 1,
            Fence = fence,
            StartedAt = now,
            Outcome = RefreshOutcome.Open,
        };
        db.Add(attempt);
        await db.SaveChangesAsync(cancellationToken);

        return new RefreshClaim.Claimed(pair, attempt);
    }

    private Task<int> EndAsync(RefreshAttempt attempt, RefreshOutcome outcome, Instant now, CancellationToken cancellationToken)
    {
        attempt.Outcome = outcome;
        attempt.EndedAt = now;

        return db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> PutOffAsync(AccountToken pair, Instant until, CancellationToken cancellationToken) => db.Set<AccountToken>()
        .Where(row => row.AccountId == pair.AccountId && row.Version == pair.Version)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.RefreshDueAt, until), cancellationToken);
}

/// <summary>The right to send a refresh token once, or why it is not to be sent.</summary>
internal abstract record RefreshClaim
{
    private RefreshClaim()
    {
    }

    internal sealed record Claimed(AccountToken Pair, RefreshAttempt Attempt) : RefreshClaim;

    internal sealed record Settled(Renewal Renewal) : RefreshClaim;
}
