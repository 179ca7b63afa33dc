using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>Why a picture is not taken.</summary>
internal static class PictureProblems
{
    private const string Field = "picture";

    public static ProblemDetails NotFound => ProblemTypes.Of(
        "picture-not-found", StatusCodes.Status404NotFound, "There is no such picture in this workspace.");

    public static ProblemDetails Missing => ProblemTypes.Of(
        "picture-missing", StatusCodes.Status400BadRequest, "No picture was sent.",
        "Send its bytes as the body, or a form with one file.", Field);

    public static ProblemDetails Foreign => ProblemTypes.Of(
        "picture-foreign", StatusCodes.Status415UnsupportedMediaType, "This is neither a JPEG nor a PNG.",
        "What counts is what the file holds, not how it is called.", Field);

    public static ProblemDetails Broken => ProblemTypes.Of(
        "picture-broken", StatusCodes.Status422UnprocessableEntity, "The picture is damaged.",
        "It ends too early or cannot be read. Save it anew and send it again.", Field);

    public static ProblemDetails TooLarge => ProblemTypes.Of(
        "picture-too-large", StatusCodes.Status413PayloadTooLarge, "The picture is larger than 20 MB.",
        $"The limit is {PictureLimits.Bytes} bytes.", Field, PictureLimits.Bytes);

    public static ProblemDetails TooManyPixels(long pixels) => ProblemTypes.Of(
        "picture-too-many-pixels", StatusCodes.Status422UnprocessableEntity, "The picture has too many pixels.",
        $"It has {pixels}; the limit is {PictureLimits.Pixels}.", Field, PictureLimits.Pixels, pixels);

    public static ProblemDetails AddressOutOfBounds(Uri address) => ProblemTypes.Of(
        "address-out-of-bounds", StatusCodes.Status422UnprocessableEntity, "Pictures are not fetched from this address.",
        $"{address.GetLeftPart(UriPartial.Authority)} is not a public http or https address.", "address");

    public static ProblemDetails AddressFailed(string reason) => ProblemTypes.Of(
        "address-failed", StatusCodes.Status422UnprocessableEntity, "The picture could not be fetched.", reason, "address");

    public static ProblemDetails AddressUnreadable => ProblemTypes.Of(
        "address-unreadable", StatusCodes.Status400BadRequest, "This is not an address.",
        "Give a whole one that begins with http:// or https:// and has at most 2048 characters.", "address");
}
