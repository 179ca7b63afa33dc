using Corkboard.Pinterest;
using Corkboard.Samples;

// Publishes one picture, from a file or from the web, as a Pin on one of the account's boards.
return await Sample.RunAsync("PublishPicture BOARD FILE-OR-ADDRESS TITLE [LINK]", args, fewest: 3, async (pinterest, cancellationToken) =>
{
    var board = await Sample.BoardAsync(pinterest, args[0], cancellationToken);

    var pin = await pinterest.Pins.CreateAsync(
        new NewPin
        {
            BoardId = board.Id,
            Title = args[2],
            Link = args.ElementAtOrDefault(3),
            MediaSource = await PictureAsync(args[1], cancellationToken),
        },
        cancellationToken);

    Console.WriteLine($"Published on {board.Name}: https://www.pinterest.com/pin/{pin.Id}/");
});

static async Task<MediaSource> PictureAsync(string place, CancellationToken cancellationToken)
{
    if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
    {
        return new MediaSource.ImageUrl(address);
    }

    var type = Path.GetExtension(place).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => ImageContentType.Jpeg,
        ".PNG" => ImageContentType.Png,
        _ => throw new SampleException($"'{place}' is neither a JPEG nor a PNG, by its name."),
    };

    return new MediaSource.ImageBase64(type, await File.ReadAllBytesAsync(place, cancellationToken));
}
