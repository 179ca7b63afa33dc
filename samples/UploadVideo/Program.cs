using System.Globalization;
using Corkboard.Pinterest;
using Corkboard.Samples;

// Uploads a video, waits until Pinterest has processed it, and publishes it. A wait that took too long is taken up again by the
// video's media ID: give that in place of the file.
return await Sample.RunAsync("UploadVideo BOARD FILE-OR-MEDIA-ID TITLE [COVER-SECOND]", args, fewest: 3, async (pinterest, cancellationToken) =>
{
    var board = await Sample.BoardAsync(pinterest, args[0], cancellationToken);
    var video = args[1].All(char.IsAsciiDigit) ? new MediaId(args[1]) : await UploadAsync(pinterest, args[1], cancellationToken);

    switch (await pinterest.Media.WaitUntilReadyAsync(video, cancellationToken: cancellationToken))
    {
        case MediaReadiness.Failed:
            throw new SampleException("Pinterest could make nothing of the file. It says no more; look whether it is an H.264 or H.265 video of 4 s to 15 min.");
        case MediaReadiness.StillProcessing:
            throw new SampleException($"Pinterest is still at it. Go on later with: UploadVideo {args[0]} {video} {args[2]}");
        default:
            break;
    }

    var second = args.Length > 3 && int.TryParse(args[3], CultureInfo.InvariantCulture, out var given) ? given : 0;
    var pin = await pinterest.Pins.CreateAsync(
        new NewPin
        {
            BoardId = board.Id,
            Title = args[2],
            MediaSource = new MediaSource.Video(video, new VideoCover.KeyFrame(second)),
        },
        cancellationToken);

    Console.WriteLine($"Published on {board.Name}: https://www.pinterest.com/pin/{pin.Id}/");
});

static async Task<MediaId> UploadAsync(PinterestClient pinterest, string path, CancellationToken cancellationToken)
{
    await using var file = File.OpenRead(path);
    var video = new VideoFile(file, Path.GetFileName(path));
    var upload = await pinterest.Media.RegisterAsync(cancellationToken);
    Console.WriteLine($"Uploading {path} as {upload.MediaId}.");

    await pinterest.Media.UploadAsync(upload, video, cancellationToken: cancellationToken);

    return upload.MediaId;
}
