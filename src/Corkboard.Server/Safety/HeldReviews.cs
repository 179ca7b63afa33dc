using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Hosting;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Safety;

/// <summary>What waits for a moderator, over all workspaces: the reviews that the Guard held or challenged, of drafts that still say the same.</summary>
/// <remarks>Beside the doors to a workspace the only place that ignores the workspace filter for what it shows. Its callers are moderators.</remarks>
internal sealed class HeldReviews(CorkboardDb db)
{
    /// <summary>Those that wait longest first.</summary>
    /// <param name="after">Where the part before ended; none for the first part.</param>
    /// <param name="afterKey">The review at which it ended.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<HeldReview>> ListAsync(
        Cursor? after, Guid afterKey, int most, CancellationToken cancellationToken)
    {
        var open = Open();
        if (after is not null)
        {
            open = open.Where(review => review.RequestedAt > after.At
                || (review.RequestedAt == after.At && ((Guid)(object)review.Id).CompareTo(afterKey) > 0));
        }

        var found = await Describe(open.OrderBy(review => review.RequestedAt).ThenBy(review => review.Id).Take(most))
            .ToListAsync(cancellationToken);

        return [.. found.OrderBy(row => row.Review.RequestedAt).ThenBy(row => row.Review.Id.Value)];
    }

    /// <summary>One that waits; none where it is unknown, decided, or overtaken by an edit.</summary>
    public Task<HeldReview?> FindAsync(ReviewId id, CancellationToken cancellationToken) =>
        Describe(Open().Where(review => review.Id == id)).SingleOrDefaultAsync(cancellationToken);

    public Task<bool> IsKnownAsync(ReviewId id, CancellationToken cancellationToken) =>
        Reviews.AnyAsync(review => review.Id == id, cancellationToken);

    private IQueryable<Review> Reviews => db.Set<Review>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).AsNoTracking();

    private IQueryable<Review> Open() =>
        from review in Reviews
        join draft in db.Set<Draft>() on review.DraftId equals draft.Id
        where (review.State == ReviewState.Held || review.State == ReviewState.Challenged)
            && review.DecidedBy == null
            && draft.State == DraftState.Open
            && draft.Revision == review.Revision
            && !db.Set<ModeratorDecision>().Any(decision => decision.ReviewId == review.Id)
            && !db.Set<Review>().Any(newer =>
                newer.DraftId == review.DraftId && newer.Revision == review.Revision && newer.RequestedAt > review.RequestedAt)
        select review;

    private IQueryable<HeldReview> Describe(IQueryable<Review> reviews) =>
        from review in reviews
        join revision in db.Set<DraftRevision>()
            on new { review.DraftId, Number = review.Revision } equals new { revision.DraftId, revision.Number }
        join picture in db.Set<Picture>() on revision.PictureId equals (PictureId?)picture.Id
        join workspace in db.Set<Workspace>() on review.WorkspaceId equals workspace.Id
        from member in db.Users
        join entry in db.Set<JournalEntry>() on review.JournalNumber equals (long?)entry.Number
        where member.Id == (Guid)(object)review.RequestedBy
        select new HeldReview(review, revision, picture, workspace, member, entry);
}

/// <summary>A review that waits for a moderator, with all that one has to know.</summary>
internal sealed record HeldReview(
    Review Review, DraftRevision Revision, Picture Picture, Workspace Workspace, Member Member, JournalEntry Entry);
