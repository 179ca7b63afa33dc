using System.Data.Common;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Safety;

/// <summary>A moderator's word on a review that the Guard held or challenged. The review takes it over within moments.</summary>
internal static class DecideReview
{
    public sealed record Request
    {
        public required ModeratorWord Decision { get; init; }

        /// <summary>Words to the member; needed where the Pin is turned down.</summary>
        public string? Note { get; init; }
    }

    public sealed record View(Guid ReviewId, ModeratorWord Decision, string Note, Instant DecidedAt);

    /// <param name="id">The review.</param>
    /// <param name="request">What is decided.</param>
    /// <param name="moderator">Who decides, known to be a moderator.</param>
    /// <param name="held">What waits.</param>
    /// <param name="db">The database.</param>
    /// <param name="database">Its kind.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static async Task<Results<Ok<View>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Request request,
        MemberId moderator,
        HeldReviews held,
        CorkboardDb db,
        Data.Database database,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var note = request.Note?.Trim() ?? "";
        if (request.Decision == ModeratorWord.Refuse && note.Length == 0)
        {
            return TypedResults.Problem(SafetyProblems.NoteMissing);
        }

        if (CodePoints.Count(note) is var length && length > ModeratorDecision.NoteLimit)
        {
            return TypedResults.Problem(SafetyProblems.NoteTooLong(length));
        }

        var reviewId = new ReviewId(id);
        if (await held.FindAsync(reviewId, cancellationToken) is not { Review: var review })
        {
            return TypedResults.Problem(await held.IsKnownAsync(reviewId, cancellationToken)
                ? SafetyProblems.ReviewNotOpen
                : SafetyProblems.ReviewUnknown);
        }

        var decision = new ModeratorDecision
        {
            ReviewId = reviewId,
            WorkspaceId = review.WorkspaceId,
            Word = request.Decision,
            Note = note,
            DecidedBy = moderator,
            DecidedAt = clock.GetCurrentInstant(),
        };

        return await TryAddAsync(db, database, decision, cancellationToken)
            ? TypedResults.Ok(new View(id, decision.Word, decision.Note, decision.DecidedAt))
            : TypedResults.Problem(SafetyProblems.ReviewNotOpen);
    }

    // Two moderators at once: the first word stands.
    private static async Task<bool> TryAddAsync(
        CorkboardDb db, Data.Database database, ModeratorDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(decision);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException lost) when (lost.InnerException is DbException inner && database.IsTaken(inner))
        {
            return false;
        }
    }
}
