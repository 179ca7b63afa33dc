using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Media;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>The files behind pictures, when their rows go.</summary>
internal sealed class PictureFiles(CorkboardDb db, MediaStore media)
{
    /// <summary>The files of the entered workspace, by SHA-256.</summary>
    public Task<List<byte[]>> OfWorkspaceAsync(CancellationToken cancellationToken) =>
        db.Set<Picture>().Select(picture => picture.Sha256).ToListAsync(cancellationToken);

    /// <summary>Deletes those of the files that no picture of any workspace names any more.</summary>
    public async Task DeleteUnnamedAsync(IEnumerable<byte[]> files, CancellationToken cancellationToken)
    {
        foreach (var sha256 in files)
        {
            if (!await db.Set<Picture>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
                .AnyAsync(picture => picture.Sha256 == sha256, cancellationToken))
            {
                media.Delete(sha256);
            }
        }
    }
}
