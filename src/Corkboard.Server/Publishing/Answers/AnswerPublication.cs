using System.Diagnostics;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Schedule;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>A member's word on a Pin that waits: it is there, send it, or give it up.</summary>
internal sealed class AnswerPublication(CorkboardDb db, Settlement settlement, IClock clock)
{
    private static readonly Duration Latest = Duration.FromDays(365);

    public sealed record Request
    {
        public required PublicationAnswer Answer { get; init; }

        /// <summary>Pinterest's ID of the Pin, where it is on Pinterest already.</summary>
        public string? PinId { get; init; }

        /// <summary>When to send it; now where no time is named.</summary>
        public Instant? At { get; init; }
    }

    public static async Task<Results<Ok<PublicationView>, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, AnswerPublication answers, CancellationToken cancellationToken)
    {
        var (publication, problem) = await answers.GiveAsync(new(id), request, cancellationToken);

        return problem is null ? TypedResults.Ok(PublicationView.Of(publication!)) : TypedResults.Problem(problem);
    }

    public async Task<(Publication? Publication, ProblemDetails? Problem)> GiveAsync(
        ScheduledPinId id, Request request, CancellationToken cancellationToken)
    {
        var publication = await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (publication is null)
        {
            return (null, PublicationProblems.NoSuchPublication);
        }

        if (await RefusalAsync(publication, request, cancellationToken) is { } refusal)
        {
            return (null, refusal);
        }

        var from = publication.State;
        Apply(publication, request);
        if (!await WriteAsync(publication, from, request, cancellationToken))
        {
            return (null, PublicationProblems.ChangedMeanwhile);
        }

        if (publication.HasEnded)
        {
            await settlement.SettleAsync(publication, cancellationToken);
        }

        return (publication, null);
    }

    private async Task<ProblemDetails?> RefusalAsync(
        Publication publication, Request request, CancellationToken cancellationToken)
    {
        var (account, now) = (publication.AccountId, clock.GetCurrentInstant());
        if (!FittingAnswers.To(publication.State).Contains(request.Answer))
        {
            return PublicationProblems.NotAnswerable(publication.State, request.Answer);
        }

        return request switch
        {
            { Answer: PublicationAnswer.Published, PinId: not { Length: > 0 and <= 40 } } => PublicationProblems.PinIdMissing,
            { Answer: PublicationAnswer.Published, PinId: { } pin } when !pin.All(char.IsAsciiDigit) => PublicationProblems.PinIdMissing,

            // A Pin on Pinterest is one attempt's, whichever workspace made it.
            { Answer: PublicationAnswer.Published, PinId: { } pin } when await db.Set<PublishedPin>()
                .IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
                .AnyAsync(row => row.PinId == pin, cancellationToken) => PublicationProblems.PinIsTaken(pin),
            { Answer: PublicationAnswer.Send, At: { } at } when at < now || at > now + Latest =>
                PublicationProblems.TimeOutOfRange(now, now + Latest, at),
            { Answer: PublicationAnswer.Send } when !await db.Set<PinterestAccount>()
                .AnyAsync(row => row.Id == account && row.State == AccountState.Connected, cancellationToken) =>
                PublicationProblems.AccountNotConnected,
            _ => null,
        };
    }

    private void Apply(Publication publication, Request request)
    {
        var now = clock.GetCurrentInstant();
        switch (request.Answer)
        {
            case PublicationAnswer.Published:
                publication.MoveTo(PublicationState.Published, reason: null, dueAt: null, now);
                break;

            case PublicationAnswer.Send:
                publication.AgreedFor = request.At ?? now;
                publication.MoveTo(PublicationState.TryingAgain, Reasons.Agreed, publication.AgreedFor, now);
                break;

            case PublicationAnswer.Discard:
                publication.MoveTo(PublicationState.Discarded, Reasons.Discarded, dueAt: null, now);
                break;

            default:
                throw new UnreachableException();
        }
    }

    // Only from the state that was looked at: a turn may have moved it meanwhile.
    private Task<bool> WriteAsync(
        Publication publication, PublicationState from, Request request, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var (id, number) = (publication.Id, publication.Attempts);
            var moved = await db.Set<Publication>()
                .Where(row => row.Id == id && row.State == from && row.Steps == publication.Steps - 1)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(p => p.State, publication.State)
                        .SetProperty(p => p.DueAt, publication.DueAt)
                        .SetProperty(p => p.AgreedFor, publication.AgreedFor)
                        .SetProperty(p => p.ChangedAt, publication.ChangedAt)
                        .SetProperty(p => p.Steps, publication.Steps)
                        .SetProperty(p => p.Reason, publication.Reason)
                        .SetProperty(p => p.ReasonText, publication.ReasonText),
                    token);
            if (moved == 0)
            {
                return false;
            }

            db.Add(PublicationNote.Of(publication, $"member-{request.Answer}".ToLowerInvariant(), Words(request)));
            if (request is { Answer: PublicationAnswer.Published, PinId: { } pin })
            {
                var attempt = await db.Set<PublishAttempt>().AsNoTracking()
                    .SingleAsync(row => row.PublicationId == id && row.Number == number, token);
                db.Add(PublishedPin.Of(attempt, pin, attempt.StartedAt, PinEvidence.Member));
            }

            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    private static string Words(Request request) => request.Answer switch
    {
        PublicationAnswer.Published => "A member says that the Pin is on Pinterest.",
        PublicationAnswer.Send => "A member wants the Pin sent.",
        _ => "A member gave the Pin up.",
    };
}
