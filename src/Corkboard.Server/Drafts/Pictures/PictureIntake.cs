using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>Makes a picture of the workspace from a file that came in. The same bytes are the same picture.</summary>
internal sealed class PictureIntake(PictureInspection inspection, Caller caller, CorkboardDb db, IClock clock)
{
    public async Task<Results<Created<PictureView>, Ok<PictureView>, ProblemHttpResult>> TakeAsync(
        IncomingFile file, Uri? source, CancellationToken cancellationToken)
    {
        if (await FindAsync(file.Sha256, cancellationToken) is { } known)
        {
            file.Keep();
            return TypedResults.Ok(PictureView.Of(known));
        }

        var inspected = await inspection.InspectAsync(file, cancellationToken);
        if (inspected is not Inspected.Sound sound)
        {
            return TypedResults.Problem(RefusalOf(inspected));
        }

        // The file first: a row never names what is not there.
        file.Keep();
        var picture = From(file, sound, source);
        var kept = await AddAsync(picture, cancellationToken);

        return kept.Id == picture.Id
            ? TypedResults.Created($"/api/pictures/{kept.Id.Value}", PictureView.Of(kept))
            : TypedResults.Ok(PictureView.Of(kept));
    }

    private static ProblemDetails RefusalOf(Inspected inspected) => inspected switch
    {
        Inspected.Foreign => PictureProblems.Foreign,
        Inspected.TooManyPixels(var pixels) => PictureProblems.TooManyPixels(pixels),
        _ => PictureProblems.Broken,
    };

    private Picture From(IncomingFile file, Inspected.Sound sound, Uri? source)
    {
        var now = clock.GetCurrentInstant();

        return new()
        {
            Id = EntityId.New<PictureId>(now),
            WorkspaceId = caller.WorkspaceId,
            Sha256 = file.Sha256,
            ContentType = sound.ContentType,
            ByteCount = file.ByteCount,
            Width = sound.Width,
            Height = sound.Height,
            PixelHash = sound.PixelHash,
            SourceAddress = source?.AbsoluteUri,
            AddedBy = caller.MemberId,
            AddedAt = now,
        };
    }

    private async Task<Picture> AddAsync(Picture picture, CancellationToken cancellationToken)
    {
        db.Add(picture);
        try
        {
            await db.SaveChangesAsync(cancellationToken);

            return picture;
        }
        catch (DbUpdateException)
        {
            // Somebody may have added the same bytes at the same moment; then theirs is the one.
            db.Entry(picture).State = EntityState.Detached;
            if (await FindAsync(picture.Sha256, cancellationToken) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private Task<Picture?> FindAsync(byte[] sha256, CancellationToken cancellationToken) =>
        db.Set<Picture>().AsNoTracking().SingleOrDefaultAsync(picture => picture.Sha256 == sha256, cancellationToken);
}
