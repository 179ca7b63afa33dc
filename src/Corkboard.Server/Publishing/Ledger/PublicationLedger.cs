using System.Data.Common;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Ledger;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Publishing.Ledger;

/// <summary>The steps of the publishing protocol, each one durable write under the account's lease.</summary>
internal sealed class PublicationLedger(LedgerWriter writer, Database database)
{
    /// <summary>Claims a scheduled Pin.</summary>
    public Task ClaimAsync(Lease lease, Publication publication) => writer.WriteAsync(
        lease,
        async transaction =>
        {
            await InsertPublication.RunAsync(database, transaction, publication, CancellationToken.None);
            await NoteAsync(transaction, publication, "claimed", "Its time has come: this server takes care of it.");
        });

    /// <summary>Moves a publication on. False where somebody else has moved it.</summary>
    public Task<bool> MoveAsync(Lease lease, Publication publication, PublicationState from, Step step) => writer.WriteAsync(
        lease,
        async transaction =>
            await UpdatePublication.RunAsync(database, transaction, publication, from, CancellationToken.None)
            && await NoteAsync(transaction, publication, step.Name, step.Text));

    /// <summary>Opens an attempt, if the scheduled Pin still stands as it was read. When it returns true, the attempt is durable.</summary>
    public Task<bool> OpenAttemptAsync(
        Lease lease, Publication publication, PublicationState from, ScheduledPin pin, PublishAttempt attempt) => writer.WriteAsync(
        lease,
        async transaction =>
        {
            if (!await LockScheduledPin.RunAsync(database, transaction, attempt.AccountId, pin, CancellationToken.None)
                || !await UpdatePublication.RunAsync(database, transaction, publication, from, CancellationToken.None))
            {
                return false;
            }

            await InsertAttempt.RunAsync(database, transaction, attempt, CancellationToken.None);
            return await NoteAsync(
                transaction, publication, "sent", $"Attempt {attempt.Number}: the Pin is on its way to Pinterest.");
        });

    /// <summary>Lays the row of an attempt that another server may have made, to be looked for. False where somebody else has moved the publication.</summary>
    public Task<bool> LookFirstAsync(
        Lease lease, Publication publication, PublicationState from, PublishAttempt attempt, Step step) => writer.WriteAsync(
        lease,
        async transaction =>
        {
            if (!await UpdatePublication.RunAsync(database, transaction, publication, from, CancellationToken.None))
            {
                return false;
            }

            await InsertAttempt.RunAsync(database, transaction, attempt, CancellationToken.None);
            await UpdateAttempt.RunAsync(database, transaction, attempt, attempt.State, CancellationToken.None);
            return await NoteAsync(transaction, publication, step.Name, step.Text);
        });

    /// <summary>Writes what became of an attempt, and what follows for the publication. False where somebody else has moved it.</summary>
    public Task<bool> CloseAttemptAsync(
        Lease lease, Publication publication, PublishAttempt attempt, (PublicationState Publication, AttemptState Attempt) from, Ending ending) =>
        writer.WriteAsync(
            lease,
            async transaction =>
            {
                if (!await UpdatePublication.RunAsync(database, transaction, publication, from.Publication, CancellationToken.None)
                    || !await UpdateAttempt.RunAsync(database, transaction, attempt, from.Attempt, CancellationToken.None))
                {
                    return false;
                }

                if (ending.Pin is not null)
                {
                    await InsertPublishedPin.RunAsync(database, transaction, ending.Pin, CancellationToken.None);
                }

                if (ending.Pause is not null)
                {
                    await KeepAccountPause.RunAsync(database, transaction, ending.Pause, CancellationToken.None);
                }

                foreach (var candidate in ending.Candidates)
                {
                    await InsertPinCandidate.RunAsync(database, transaction, candidate, CancellationToken.None);
                }

                return await NoteAsync(transaction, publication, ending.Step.Name, ending.Step.Text);
            });

    private async Task<bool> NoteAsync(DbTransaction transaction, Publication publication, string step, string text)
    {
        await InsertPublicationNote.RunAsync(
            database, transaction, PublicationNote.Of(publication, step, text), CancellationToken.None);

        return true;
    }
}

/// <summary>A line of the timeline: a word for programs, and a sentence.</summary>
internal sealed record Step(string Name, string Text);

/// <summary>What is written beside the end of an attempt.</summary>
internal sealed record Ending(Step Step)
{
    public PublishedPin? Pin { get; init; }

    public AccountPause? Pause { get; init; }

    public IReadOnlyList<PinCandidate> Candidates { get; init; } = [];
}
