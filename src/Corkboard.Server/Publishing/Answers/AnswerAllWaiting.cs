using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>A member's word on all Pins of an account whose time has passed: send them now or spread, or give them up.</summary>
internal static class AnswerAllWaiting
{
    public const int MostMinutesApart = 24 * 60;

    public sealed record Request
    {
        public required PublicationAnswer Answer { get; init; }

        /// <summary>How far apart the Pins go out; at once where it is 0.</summary>
        public int MinutesApart { get; init; }
    }

    /// <summary>How many Pins were answered.</summary>
    public sealed record Answered(int Pins);

    public static async Task<Results<Ok<Answered>, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, CorkboardDb db, AnswerPublication answers, IClock clock, CancellationToken cancellationToken)
    {
        if (request.Answer == PublicationAnswer.Published)
        {
            return TypedResults.Problem(PublicationProblems.NotAnswerable(PublicationState.Late, request.Answer));
        }

        if (request.MinutesApart is < 0 or > MostMinutesApart)
        {
            return TypedResults.Problem(PublicationProblems.SpacingOutOfRange(request.MinutesApart));
        }

        var account = new AccountId(id);
        var waiting = await db.Set<Publication>()
            .Where(row => row.AccountId == account
                && (row.State == PublicationState.Late || row.State == PublicationState.WaitingForAccess))
            .OrderBy(row => row.PlannedFor).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var (now, answered) = (clock.GetCurrentInstant(), 0);
        foreach (var (place, pin) in waiting.Index())
        {
            // By real time a moment passes between the Pins: none may be asked for before now.
            var at = place == 0 || request.MinutesApart == 0
                ? (Instant?)null
                : now + Duration.FromMinutes((long)place * request.MinutesApart);
            var (publication, problem) = await answers.GiveAsync(pin, new() { Answer = request.Answer, At = at }, cancellationToken);
            if (problem is not null && answered == 0)
            {
                return TypedResults.Problem(problem);
            }

            answered += publication is null ? 0 : 1;
        }

        return TypedResults.Ok(new Answered(answered));
    }
}
