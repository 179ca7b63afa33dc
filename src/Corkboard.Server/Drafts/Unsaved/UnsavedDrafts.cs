using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Unsaved;

/// <summary>The caller's own unsaved drafts.</summary>
internal sealed class UnsavedDrafts(CorkboardDb db, Caller caller, IClock clock)
{
    /// <summary>So many new ones are kept for a member in a workspace; the oldest give way.</summary>
    public const int Most = 50;

    private IQueryable<UnsavedDraft> Own
    {
        get
        {
            var (member, keptSince) = (caller.MemberId, clock.GetCurrentInstant() - UnsavedDraft.KeptFor);

            return db.Set<UnsavedDraft>().Where(unsaved => unsaved.MemberId == member && unsaved.ChangedAt >= keptSince);
        }
    }

    public Task<UnsavedDraft?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Own.AsNoTracking().SingleOrDefaultAsync(unsaved => unsaved.Id == id, cancellationToken);

    /// <summary>What was written last of a draft and not saved.</summary>
    public Task<UnsavedDraft?> OfDraftAsync(DraftId draft, CancellationToken cancellationToken) =>
        Own.AsNoTracking().Where(unsaved => unsaved.DraftId == draft)
            .OrderByDescending(unsaved => unsaved.ChangedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The new Pins that were begun and not saved, newest first.</summary>
    public async Task<IReadOnlyList<UnsavedDraft>> NewOnesAsync(CancellationToken cancellationToken) =>
        await Own.AsNoTracking().Where(unsaved => unsaved.DraftId == null)
            .OrderByDescending(unsaved => unsaved.ChangedAt).Take(Most).ToListAsync(cancellationToken);

    /// <summary>Keeps what the composer holds; whatever was kept under this ID before gives way.</summary>
    /// <returns>When it was kept; none where the ID is somebody else's.</returns>
    public async Task<Instant?> KeepAsync(Guid id, KeepUnsaved.Request request, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();

        return await db.WriteAsync<Instant?>(
            async token =>
            {
                var row = await db.Set<UnsavedDraft>().SingleOrDefaultAsync(unsaved => unsaved.Id == id, token);
                if (row is null)
                {
                    await ForgetOldAsync(now, token);
                    db.Add(row = Begin(id, request, now));
                }
                else if (row.MemberId != caller.MemberId)
                {
                    return null;
                }

                request.WriteTo(row, now);
                await db.SaveChangesAsync(token);

                return now;
            },
            cancellationToken);
    }

    /// <summary>Forgets what was kept under this ID, and of this draft: it was saved, or is not wanted.</summary>
    public Task DropAsync(Guid id, DraftId? draft, CancellationToken cancellationToken)
    {
        var member = caller.MemberId;

        return db.WriteAsync(
            token => db.Set<UnsavedDraft>()
                .Where(unsaved => unsaved.MemberId == member && (unsaved.Id == id || (draft != null && unsaved.DraftId == draft)))
                .ExecuteDeleteAsync(token),
            cancellationToken);
    }

    private UnsavedDraft Begin(Guid id, KeepUnsaved.Request request, Instant now) => new()
    {
        Id = id,
        WorkspaceId = caller.WorkspaceId,
        MemberId = caller.MemberId,
        DraftId = request.DraftId is { } draft ? new DraftId(draft) : null,
        Revision = request.Revision,
        Title = "",
        Description = "",
        AltText = "",
        Link = "",
        Place = "",
        ChangedAt = now,
    };

    private async Task ForgetOldAsync(Instant now, CancellationToken cancellationToken)
    {
        var (member, keptSince) = (caller.MemberId, now - UnsavedDraft.KeptFor);
        var mine = db.Set<UnsavedDraft>().Where(unsaved => unsaved.MemberId == member);
        var surplus = await mine.OrderByDescending(unsaved => unsaved.ChangedAt).Skip(Most - 1)
            .Select(unsaved => unsaved.Id).ToListAsync(cancellationToken);
        await mine.Where(unsaved => unsaved.ChangedAt < keptSince || surplus.Contains(unsaved.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
