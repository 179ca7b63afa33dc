using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Reviews;

/// <summary>Gathers what the Guard has to know of a revision that is handed in.</summary>
internal sealed class SubmissionFacts(CorkboardDb db, ContentSecrets secrets)
{
    public Task<PinSubmission> OfAsync(Review review, CancellationToken cancellationToken) =>
        OfAsync(review.DraftId, review.Revision, review.RequestedBy, cancellationToken);

    public async Task<PinSubmission> OfAsync(DraftId draft, int number, MemberId by, CancellationToken cancellationToken)
    {
        var revision = await db.Set<DraftRevision>().AsNoTracking().SingleAsync(
            row => row.DraftId == draft && row.Number == number, cancellationToken);
        var picture = await db.Set<Picture>().AsNoTracking().SingleAsync(row => row.Id == revision.PictureId, cancellationToken);
        var plan = await (
            from workspace in db.Set<Workspace>()
            join bought in db.Set<Plan>() on workspace.PlanId equals bought.Id
            where workspace.Id == revision.WorkspaceId
            select bought).AsNoTracking().SingleAsync(cancellationToken);
        var member = await db.Users.AsNoTracking().SingleAsync(row => row.Id == by.Value, cancellationToken);
        var content = await secrets.OpenAsync(cancellationToken);

        return new()
        {
            Member = GuardKeys.Of(by),
            Workspace = GuardKeys.Of(revision.WorkspaceId),
            Draft = GuardKeys.Draft(draft.Value),
            Revision = number,
            Plan = PlanFacts.Of(plan),
            SignedUpAt = member.SignedUpAt.ToDateTimeOffset(),
            AddressConfirmedAt = member.ConfirmedAt?.ToDateTimeOffset(),
            Board = revision.BoardId is { } board ? new BoardKey(board) : null,
            Content = content.Of(revision.Title, revision.Description, picture.PixelHash, revision.Link),
        };
    }
}
