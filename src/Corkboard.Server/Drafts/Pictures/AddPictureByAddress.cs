using Corkboard.Pinterest;
using Corkboard.Server.Drafts.Fetching;
using Corkboard.Server.Drafts.Media;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Drafts.Pictures;

/// <summary>Adds a picture to the workspace from a public address.</summary>
internal static class AddPictureByAddress
{
    public sealed record Request
    {
        public required string Address { get; init; }
    }

    public static async Task<Results<Created<PictureView>, Ok<PictureView>, ProblemHttpResult>> HandleAsync(
        Request request, SafeFetch fetch, MediaStore media, PictureIntake intake, CancellationToken cancellationToken)
    {
        if (request.Address.Length > PinLimits.LinkLength || !Uri.TryCreate(request.Address, UriKind.Absolute, out var address)
            || address.AbsoluteUri.Length > PinLimits.LinkLength)
        {
            return TypedResults.Problem(PictureProblems.AddressUnreadable);
        }

        switch (await fetch.FetchAsync(
            address, (content, token) => media.ReceiveAsync(content, PictureLimits.Bytes, token), cancellationToken))
        {
            case Fetched<IncomingFile?>.OutOfBounds(var place):
                return TypedResults.Problem(PictureProblems.AddressOutOfBounds(place));
            case Fetched<IncomingFile?>.Failed(var reason):
                return TypedResults.Problem(PictureProblems.AddressFailed(reason));
            case Fetched<IncomingFile?>.Content(null):
                return TypedResults.Problem(PictureProblems.TooLarge);
            case Fetched<IncomingFile?>.Content({ } file):
                using (file)
                {
                    return await intake.TakeAsync(file, address, cancellationToken);
                }

            default:
                throw new InvalidOperationException("A fetch has no other end.");
        }
    }
}
