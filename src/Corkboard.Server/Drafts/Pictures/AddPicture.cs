using Corkboard.Server.Drafts.Media;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>Adds a picture to the workspace from its bytes.</summary>
internal static class AddPicture
{
    /// <summary>More than this around the file in a form is refused before it is read.</summary>
    private const long Wrapping = 64 * 1024;

    public static async Task<Results<Created<PictureView>, Ok<PictureView>, ProblemHttpResult>> HandleAsync(
        Stream content, MediaStore media, PictureIntake intake, CancellationToken cancellationToken)
    {
        using var file = await media.ReceiveAsync(content, PictureLimits.Bytes, cancellationToken);

        return file switch
        {
            null => TypedResults.Problem(PictureProblems.TooLarge),
            { ByteCount: 0 } => TypedResults.Problem(PictureProblems.Missing),
            _ => await intake.TakeAsync(file, source: null, cancellationToken),
        };
    }

    /// <summary>Takes the picture as the body of a request, or as the first file of a form.</summary>
    public static async Task<Results<Created<PictureView>, Ok<PictureView>, ProblemHttpResult>> FromRequestAsync(
        HttpRequest request, MediaStore media, PictureIntake intake, CancellationToken cancellationToken)
    {
        if (request.ContentLength > PictureLimits.Bytes + Wrapping)
        {
            return TypedResults.Problem(PictureProblems.TooLarge);
        }

        return await OpenAsync(request, cancellationToken) is { } content
            ? await HandleAsync(content, media, intake, cancellationToken)
            : TypedResults.Problem(PictureProblems.Missing);
    }

    private static async Task<Stream?> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data")
        {
            return request.Body;
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return null;
        }

        var form = new MultipartReader(boundary.ToString(), request.Body);
        while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
            {
                return section.Body;
            }
        }

        return null;
    }
}
