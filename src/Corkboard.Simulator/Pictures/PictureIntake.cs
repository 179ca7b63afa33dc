using Corkboard.Simulator.Api;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.Pictures;

/// <summary>Takes the pictures of a new Pin in: fetches, inspects and keeps them.</summary>
internal sealed class PictureIntake(PictureFetch fetch, PictureStore store, Knobs knobs)
{
    public async Task<(IReadOnlyList<Picture> Pictures, Answer? Refusal)> TakeAsync(
        MediaRequest media, CancellationToken cancellationToken)
    {
        var files = new List<byte[]>(media.Bytes);

        foreach (var address in media.Addresses)
        {
            if (await fetch.TryFetchAsync(address, cancellationToken) is not { } bytes)
            {
                return ([], Refusals.UnfetchableImage);
            }

            files.Add(bytes);
        }

        var pictures = new List<Picture>();

        foreach (var file in files)
        {
            var (picture, refusal) = PictureInspection.Inspect(file, knobs.Settings.DecodePictures);

            if (picture is null)
            {
                return ([], refusal);
            }

            await store.KeepAsync(picture.Sha256, file);
            pictures.Add(picture);
        }

        return pictures.Exists(picture => (picture.Width, picture.Height) != (pictures[0].Width, pictures[0].Height))
            ? ([], Refusals.Invalid("Invalid request: body.media_source.items must all have the same dimensions"))
            : (pictures, null);
    }
}
