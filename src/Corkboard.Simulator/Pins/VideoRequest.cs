using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>A video that was uploaded before, for a new Pin; its cover is a picture or one of its own frames.</summary>
internal sealed record VideoRequest(string MediaId, int? CoverSecond)
{
    /// <summary>The cover as one of the video's frames; past the end it is the last one.</summary>
    public Picture Frame(Video video)
    {
        var last = video.Milliseconds is { } length ? (int)Math.Min(length / 1000, int.MaxValue) : int.MaxValue;

        // Nothing here plays videos, so a frame is a drawing, the same for the same second of the same video.
        return Picture.Seeded(int.Parse(video.Sha256.AsSpan(0, 6), System.Globalization.NumberStyles.HexNumber, provider: null)
            + Math.Min(CoverSecond ?? 0, last));
    }

    /// <summary>The upload's video, if it is the user's and ready. Only inside <see cref="World.Locked"/>.</summary>
    public (Video? Video, Answer? Refusal) Find(ApiCall call)
    {
        if (!call.World.Media.TryGetValue(MediaId, out var upload) || upload.Owner != call.User)
        {
            return (null, Refusals.MediaNotFound);
        }

        return upload.StatusAt(call.Clock.Now) == MediaStatus.Succeeded
            ? (upload.File!.Video, null)
            : (null, Refusals.Invalid($"Invalid request: body.media_source.media_id '{MediaId}' is an upload whose processing has not succeeded"));
    }
}
