using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Media;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>Shows a picture of the workspace: what is known of it, or its bytes.</summary>
internal static class ShowPicture
{
    public static async Task<Results<Ok<PictureView>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, CancellationToken cancellationToken) =>
        await db.FindPictureAsync(new PictureId(id), cancellationToken) is { } picture
            ? TypedResults.Ok(PictureView.Of(picture))
            : TypedResults.Problem(PictureProblems.NotFound);

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FileAsync(
        Guid id, CorkboardDb db, MediaStore media, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await db.FindPictureAsync(new PictureId(id), cancellationToken) is not { } picture)
        {
            return TypedResults.Problem(PictureProblems.NotFound);
        }

        // The bytes of an ID never change; but they are for this workspace's members alone.
        response.Headers.CacheControl = "private, max-age=86400, immutable";
        response.Headers.XContentTypeOptions = "nosniff";

        return TypedResults.Stream(
            media.OpenRead(picture.Sha256),
            picture.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(picture.Sha256)}\""));
    }

    extension(CorkboardDb db)
    {
        public async Task<Picture?> FindPictureAsync(PictureId? id, CancellationToken cancellationToken) => id is { } wanted
            ? await db.Set<Picture>().AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == wanted, cancellationToken)
            : null;
    }
}
