using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts;

/// <summary>A draft with its newest revision and that revision's picture.</summary>
internal sealed record DraftRow(Draft Draft, DraftRevision Newest, Picture? Picture)
{
    public DraftView View => DraftView.Of(Draft, Newest, Picture);
}

internal static class DraftRows
{
    extension(CorkboardDb db)
    {
        public Task<DraftRow?> FindDraftAsync(Guid id, CancellationToken cancellationToken)
        {
            var wanted = new DraftId(id);

            return db.DraftsWithNewest(db.Set<Draft>().Where(draft => draft.Id == wanted)).SingleOrDefaultAsync(cancellationToken);
        }

        public IQueryable<DraftRow> DraftsWithNewest(IQueryable<Draft> drafts) =>
            from draft in drafts
            join revision in db.Set<DraftRevision>()
                on new { draft.Id, Number = draft.Revision } equals new { Id = revision.DraftId, revision.Number }
            join picture in db.Set<Picture>() on revision.PictureId equals (PictureId?)picture.Id into pictures
            from picture in pictures.DefaultIfEmpty()
            select new DraftRow(draft, revision, picture);
    }
}
