using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Reviews;

/// <summary>Asks whether the newest revision of a draft may go out. It is decided at once, unless the Guard is still reading its journal.</summary>
internal static class RequestReview
{
    public static async Task<Results<Ok<ReviewView>, Created<ReviewView>, NotFound, ProblemHttpResult>> HandleAsync(
        Guid draftId, Caller caller, CorkboardDb db, ReviewDesk desk, GuardHome guard, IClock clock, CancellationToken cancellationToken)
    {
        var id = new DraftId(draftId);
        if (await db.Set<Draft>().SingleOrDefaultAsync(row => row.Id == id && row.State == DraftState.Open, cancellationToken) is not { } draft)
        {
            return TypedResults.NotFound();
        }

        var revision = await db.Set<DraftRevision>().SingleAsync(
            row => row.DraftId == id && row.Number == draft.Revision, cancellationToken);
        if (Missing(revision) is { Count: > 0 } missing)
        {
            return TypedResults.Problem(ReviewProblems.Incomplete(missing));
        }

        var now = clock.GetCurrentInstant();
        if (await NewestAsync(db, id, draft.Revision, cancellationToken) is { } standing && !MayChange(standing, now))
        {
            return TypedResults.Ok(ReviewView.Of(standing));
        }

        var review = new Review
        {
            Id = EntityId.New<ReviewId>(now),
            WorkspaceId = caller.WorkspaceId,
            DraftId = id,
            Revision = draft.Revision,
            State = ReviewState.Waiting,
            Findings = "[]",
            RequestedBy = caller.MemberId,
            RequestedAt = now,
        };
        db.Add(review);
        await db.SaveChangesAsync(cancellationToken);
        if (guard.IsReady)
        {
            await desk.DecideAsync(review, cancellationToken);
        }

        return TypedResults.Created($"/api/drafts/{draftId}/reviews/{review.Id.Value}", ReviewView.Of(review));
    }

    public static Task<Review?> NewestAsync(CorkboardDb db, DraftId id, int revision, CancellationToken cancellationToken) =>
        db.Set<Review>()
            .Where(row => row.DraftId == id && row.Revision == revision)
            .OrderByDescending(row => row.RequestedAt)
            .ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);

    // A moderator's word stands. So does the Guard's, but where time alone may change it.
    private static bool MayChange(Review review, Instant now) => review switch
    {
        { DecidedBy: not null } => false,
        { State: ReviewState.Challenged } => true,
        { State: ReviewState.Refused or ReviewState.Held, AskAgainAt: { } at } => now >= at,
        { State: ReviewState.Refused } => true,
        _ => false,
    };

    private static List<string> Missing(DraftRevision revision)
    {
        var missing = new List<string>();
        if (revision.PictureId is null)
        {
            missing.Add("a picture");
        }

        if (revision.AccountId is null || revision.BoardId is null)
        {
            missing.Add("a board");
        }

        if (revision is { Title.Length: 0, Description.Length: 0 })
        {
            missing.Add("a title or a description");
        }

        return missing;
    }
}
