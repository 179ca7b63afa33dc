using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Plans;
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

        return (await OfAsync(revision.WorkspaceId, [(revision, by)], cancellationToken))[0];
    }

    /// <summary>The facts of many revisions of one workspace that have a picture, in their order.</summary>
    public async Task<IReadOnlyList<PinSubmission>> OfAsync(
        WorkspaceId workspace, IReadOnlyList<(DraftRevision Revision, MemberId By)> handedIn, CancellationToken cancellationToken)
    {
        var plan = PlanFacts.Of(await db.PlanOfAsync(workspace, cancellationToken));
        var chosen = handedIn.Select(one => one.Revision.PictureId!.Value).ToHashSet();
        var pictures = await db.Set<Picture>().AsNoTracking().Where(picture => chosen.Contains(picture.Id))
            .ToDictionaryAsync(picture => picture.Id, picture => picture.PixelHash, cancellationToken);
        var asking = handedIn.Select(one => one.By.Value).ToHashSet();
        var members = await db.Users.AsNoTracking().Where(member => asking.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
        var content = await secrets.OpenAsync(cancellationToken);

        return [.. handedIn.Select(one => Facts(
            one.Revision, one.By, members[one.By.Value], plan, content, pictures[one.Revision.PictureId!.Value]))];
    }

    private static PinSubmission Facts(
        DraftRevision revision, MemberId by, Member member, PlanLimits plan, KeyedContent content, byte[] pixels) => new()
        {
            Member = GuardKeys.Of(by),
            Workspace = GuardKeys.Of(revision.WorkspaceId),
            Draft = GuardKeys.Draft(revision.DraftId.Value),
            Revision = revision.Number,
            Plan = plan,
            SignedUpAt = member.SignedUpAt.ToDateTimeOffset(),
            AddressConfirmedAt = member.ConfirmedAt?.ToDateTimeOffset(),
            Board = revision.BoardId is { } board ? new BoardKey(board) : null,
            Content = content.Of(revision.Title, revision.Description, pixels, revision.Link),
        };
}
