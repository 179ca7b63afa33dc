using System.Collections.Concurrent;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Ledger;
using NodaTime;

namespace Corkboard.Server.Publishing.Lanes;

/// <summary>Asks the database what is due, without reading the whole past each time.</summary>
/// <remarks>
/// A scheduled Pin stays planned for ever, and has a publication once it was claimed. What was due
/// <see cref="PublishingTerms.SettledAfter"/> ago and found claimed stays claimed, whoever did it, so a look begins there; only
/// a schedule that was changed into the past by a transaction longer than that could hide, and a look over the whole past
/// now and then finds even that.
/// </remarks>
internal sealed class DueWork(Database database, PublishingTerms terms, IClock clock)
{
    private const int AtOnce = 50;

    private readonly ConcurrentDictionary<AccountId, Instant> _settled = new();
    private readonly ConcurrentDictionary<DueAccount, bool> _unserved = new();
    private Instant _since = Instant.FromUnixTimeTicks(0);
    private Instant _wholePastAt = Instant.FromUnixTimeTicks(0);

    /// <summary>The accounts for which there is something to do. An account stays among them until it was served. In a restored copy that is held there are none.</summary>
    public async Task<IReadOnlyList<DueAccount>> AccountsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await FindHold.RunAsync(connection, cancellationToken))
        {
            // All that was due meanwhile is found at the first look after the release.
            _wholePastAt = Instant.FromUnixTimeTicks(0);
            return [];
        }

        var now = clock.GetCurrentInstant();
        if (now - _wholePastAt >= terms.WholePastEvery)
        {
            (_since, _wholePastAt) = (Instant.FromUnixTimeTicks(0), now);
            _settled.Clear();
        }

        foreach (var account in await FindDueAccounts.RunAsync(
            database, connection, _since, now + terms.ClaimAhead, cancellationToken))
        {
            _unserved[account] = true;
        }

        _since = now - terms.SettledAfter;

        return [.. _unserved.Keys];
    }

    /// <summary>What is due for one account, the first first.</summary>
    public async Task<IReadOnlyList<DuePin>> OfAccountAsync(AccountId account, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var since = _settled.GetValueOrDefault(account, Instant.FromUnixTimeTicks(0));
        await using var connection = await database.OpenAsync(cancellationToken);
        var unclaimed = await FindUnclaimedPins.RunAsync(
            database, connection, account, since, now + terms.ClaimAhead, AtOnce, cancellationToken);
        var claimed = await FindDuePublications.RunAsync(database, connection, account, now, AtOnce, cancellationToken);
        if (unclaimed.Count == 0)
        {
            _settled[account] = now - terms.SettledAfter;
        }

        return [.. unclaimed.Concat(claimed).OrderBy(pin => pin.DueAt)];
    }

    /// <summary>Everything that was due for the account has had its turn.</summary>
    public void Served(DueAccount account) => _unserved.TryRemove(account, out _);
}
