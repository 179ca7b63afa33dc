using Corkboard.Pinterest;
using Corkboard.Server.Drafts.Media;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Makes what is sent: the words of the revision, with the picture's bytes from the media store.</summary>
internal sealed class PinPictures(MediaStore media)
{
    public async Task<NewPin> NewPinAsync(PlannedPin pin, CancellationToken cancellationToken)
    {
        var picture = pin.Picture!;
        await using var stream = media.OpenRead(picture.Sha256);
        var bytes = new byte[picture.ByteCount];
        await stream.ReadExactlyAsync(bytes, cancellationToken);

        return new()
        {
            BoardId = new(pin.Scheduled.BoardId),
            BoardSectionId = pin.Scheduled.SectionId is { } section ? new BoardSectionId(section) : null,
            Title = OrNone(pin.Revision.Title),
            Description = OrNone(pin.Revision.Description),
            AltText = OrNone(pin.Revision.AltText),
            Link = pin.Revision.Link,
            MediaSource = new MediaSource.ImageBase64(new(picture.ContentType), bytes),
        };
    }

    private static string? OrNone(string text) => text.Length > 0 ? text : null;
}
