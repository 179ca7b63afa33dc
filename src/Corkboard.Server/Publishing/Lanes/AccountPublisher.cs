using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Lanes;

/// <summary>Does all that is due for one account, one Pin at a time, under the account's lease.</summary>
internal sealed partial class AccountPublisher(
    LeaseKeeper leases,
    DueWork due,
    TurnGate gate,
    PublicationLedger ledger,
    WorkspaceScopes scopes,
    TimeProvider time,
    IClock clock,
    ILogger<AccountPublisher> log)
{
    // A Pin whose turn ends with another one at once has these; what is still due then waits for the next look.
    private const int MostTurnsOfAPin = 3;

    /// <summary>False where another server holds the account's lease.</summary>
    public async Task<bool> PublishDueAsync(DueAccount account, TurnTokens tokens)
    {
        if (await leases.TryTakeAsync(account.Id, tokens.Stopping) is not { } lease)
        {
            return false;
        }

        try
        {
            await Task.Delay(lease.QuietIn, time, tokens.Stopping);
            FailPoint.Reach(FailPoint.LeaseTaken);
            await InWorkspaceAsync(account, services =>
                services.GetRequiredService<Recovery>().RunAsync(lease, tokens.Stopping));
            FailPoint.Reach(FailPoint.Recovered);
            await TakeTurnsAsync(lease, account, tokens);
        }
        catch (LeaseLostException lost)
        {
            LogLost(lost.Message);
        }
        finally
        {
            await leases.ReleaseAsync(lease, CancellationToken.None);
        }

        return true;
    }

    private async Task TakeTurnsAsync(Lease lease, DueAccount account, TurnTokens tokens)
    {
        var turns = new Dictionary<ScheduledPinId, int>();
        while (await NextAsync() is { Count: > 0 } pins)
        {
            foreach (var pin in pins)
            {
                tokens.Stopping.ThrowIfCancellationRequested();
                turns[pin.Id] = turns.GetValueOrDefault(pin.Id) + 1;
                await TakeTurnAsync(lease, account, pin, tokens);
            }
        }

        async Task<List<DuePin>> NextAsync()
        {
            var found = await due.OfAccountAsync(account.Id, tokens.Stopping);

            return [.. found.Where(pin => turns.GetValueOrDefault(pin.Id) < MostTurnsOfAPin)];
        }
    }

    private async Task TakeTurnAsync(Lease lease, DueAccount account, DuePin pin, TurnTokens tokens)
    {
        // Claimed before the gate: who waits there is seen to be taken care of.
        var publication = pin.IsClaimed ? null : await ClaimAsync(lease, account, pin);
        using var place = await gate.EnterAsync(account.WorkspaceId, tokens.Stopping);
        await InWorkspaceAsync(account, async services =>
        {
            publication ??= await ReadAsync(services.GetRequiredService<CorkboardDb>(), pin.Id, tokens.Stopping);
            if (await services.GetRequiredService<RestoredPins>().TryLookFirstAsync(lease, publication, tokens.Stopping)
                || await IsLookedForAsync(services.GetRequiredService<CorkboardDb>(), lease, publication, tokens.Stopping))
            {
                await services.GetRequiredService<LookTurn>().RunAsync(lease, publication, tokens);
            }
            else
            {
                await services.GetRequiredService<PinTurn>().RunAsync(lease, publication, tokens);
            }
        });
    }

    private async Task<Publication> ClaimAsync(Lease lease, DueAccount account, DuePin pin)
    {
        var now = clock.GetCurrentInstant();
        await using var scope = scopes.Enter(account.WorkspaceId);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var scheduled = await db.Set<ScheduledPin>().AsNoTracking().SingleAsync(row => row.Id == pin.Id);
        var publication = new Publication
        {
            Id = pin.Id,
            WorkspaceId = account.WorkspaceId,
            AccountId = account.Id,
            BoardId = scheduled.BoardId,
            State = PublicationState.Sending,
            PlannedFor = scheduled.DueAt,
            ChangedAt = now,
            UnsettledSince = now,
            Steps = 1,
        };
        await ledger.ClaimAsync(lease, publication);
        FailPoint.Reach(FailPoint.Claimed);

        return publication;
    }

    // Access may have been lost while the Pin was looked for: then the looks go on before anything is sent.
    private async Task<bool> IsLookedForAsync(
        CorkboardDb db, Lease lease, Publication publication, CancellationToken cancellationToken)
    {
        var id = publication.Id;
        if (publication.State == PublicationState.Looking)
        {
            return true;
        }

        if (publication.Attempts == 0
            || !await db.Set<PublishAttempt>().AnyAsync(
                attempt => attempt.PublicationId == id && attempt.State == AttemptState.Unknown, cancellationToken))
        {
            return false;
        }

        var (from, now) = (publication.State, clock.GetCurrentInstant());
        publication.MoveTo(PublicationState.Looking, Reasons.AnswerLost, now, now);
        await ledger.MoveAsync(lease, publication, from, new(Reasons.AnswerLost.Name, Reasons.AnswerLost.Text));

        return true;
    }

    private static Task<Publication> ReadAsync(CorkboardDb db, ScheduledPinId id, CancellationToken cancellationToken) =>
        db.Set<Publication>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);

    private async Task InWorkspaceAsync(DueAccount account, Func<IServiceProvider, Task> work)
    {
        await using var scope = scopes.Enter(account.WorkspaceId);
        await work(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn was left to another server: {Reason}")]
    private partial void LogLost(string reason);
}
