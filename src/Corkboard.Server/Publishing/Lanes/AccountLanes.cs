using System.Collections.Concurrent;
using Corkboard.Server.Accounts;
using NodaTime;

namespace Corkboard.Server.Publishing.Lanes;

/// <summary>Runs a lane for every account that has something due: accounts side by side, the Pins of one in a row.</summary>
internal sealed partial class AccountLanes(
    DueWork due, AccountPublisher publisher, PublishingTerms terms, IClock clock, ILogger<AccountLanes> log)
    : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<AccountId, Task> _running = [];
    private readonly ConcurrentDictionary<AccountId, Instant> _notBefore = new();
    private readonly CancellationTokenSource _callsEnd = new();

    /// <summary>Starts a lane where something is due and none runs.</summary>
    public async Task StartDueAsync(CancellationToken stopping)
    {
        var now = clock.GetCurrentInstant();
        foreach (var account in InRotation(await due.AccountsAsync(stopping)))
        {
            if (_notBefore.GetValueOrDefault(account.Id) <= now)
            {
                Start(account, stopping);
            }
        }
    }

    /// <summary>Does all that is due now, and waits for its end.</summary>
    public async Task RunDueAsync(CancellationToken stopping)
    {
        await StartDueAsync(stopping);
        await Task.WhenAll(Running());
    }

    /// <summary>Waits for the turns under way. When the grace is over their calls are given up, and looked up at the next start.</summary>
    public async Task StopAsync()
    {
        if (Running() is { Length: > 0 } running)
        {
            _callsEnd.CancelAfter(terms.StopGrace);
            await Task.WhenAll(running);
        }
    }

    public void Dispose() => _callsEnd.Dispose();

    private void Start(DueAccount account, CancellationToken stopping)
    {
        lock (_gate)
        {
            if (!_running.ContainsKey(account.Id))
            {
                _running[account.Id] = Task.Run(() => RunAsync(account, stopping), CancellationToken.None);
            }
        }
    }

    private Task[] Running()
    {
        lock (_gate)
        {
            return [.. _running.Values];
        }
    }

    private async Task RunAsync(DueAccount account, CancellationToken stopping)
    {
        try
        {
            if (await publisher.PublishDueAsync(account, new(stopping, _callsEnd.Token)))
            {
                due.Served(account);
                _notBefore.TryRemove(account.Id, out _);
            }
            else
            {
                _notBefore[account.Id] = clock.GetCurrentInstant() + terms.TakeAgainAfter;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was claimed stays claimed: the next start picks it up.
        }
        catch (Exception failure)
        {
            LogFailed(account.Id.Value, failure);
            _notBefore[account.Id] = clock.GetCurrentInstant() + terms.TakeAgainAfter;
        }
        finally
        {
            lock (_gate)
            {
                _running.Remove(account.Id);
            }
        }
    }

    // The first account of every workspace, then the second of every one, and so on.
    private static IEnumerable<DueAccount> InRotation(IEnumerable<DueAccount> accounts) => accounts
        .GroupBy(account => account.WorkspaceId)
        .SelectMany(group => group.Select((account, place) => (account, place)))
        .OrderBy(entry => entry.place)
        .Select(entry => entry.account);

    [LoggerMessage(Level = LogLevel.Error, Message = "The lane of account {Account} failed. It is started again.")]
    private partial void LogFailed(Guid account, Exception failure);
}
