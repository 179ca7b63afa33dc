using Corkboard.Server.Drafts.Fetching;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Drafts.Pictures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Pages;

/// <summary>Takes the picture that a page's form sent: a file, or an address to fetch it from.</summary>
internal sealed class PictureTray(MediaStore media, PictureIntake intake, SafeFetch fetch)
{
    /// <summary>The picture, or why it was not taken; neither where the form holds none.</summary>
    public async Task<(Guid? PictureId, ProblemDetails? Problem)> TakeAsync(
        IFormFile? file, string? address, CancellationToken cancellationToken)
    {
        if (file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();

            return Read((await AddPicture.HandleAsync(content, media, intake, cancellationToken)).Result);
        }

        return string.IsNullOrWhiteSpace(address)
            ? (null, null)
            : Read((await AddPictureByAddress.HandleAsync(
                new() { Address = address.Trim() }, fetch, media, intake, cancellationToken)).Result);
    }

    private static (Guid? PictureId, ProblemDetails? Problem) Read(IResult result) => result switch
    {
        Created<PictureView> { Value: { } added } => (added.Id, null),
        Ok<PictureView> { Value: { } known } => (known.Id, null),
        ProblemHttpResult { ProblemDetails: var problem } => (null, problem),
        _ => throw new InvalidOperationException("A picture is taken, known or refused."),
    };
}
