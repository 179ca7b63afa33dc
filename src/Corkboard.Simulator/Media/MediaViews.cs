using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Media;

/// <summary>An upload as the API shows it.</summary>
internal sealed record MediaView(string MediaId, string MediaType, string Status)
{
    public static MediaView Of(ApiCall call, MediaUpload upload) =>
        new(upload.Id, CreateMedia.Video, NameOf(upload.StatusAt(call.Clock.Now)));

    private static string NameOf(MediaStatus status) => status switch
    {
        MediaStatus.Registered => "registered",
        MediaStatus.Processing => "processing",
        MediaStatus.Succeeded => "succeeded",
        _ => "failed",
    };
}

/// <summary>A new upload, with the form that its file is to be sent in.</summary>
internal sealed record MediaUploadView(
    string MediaId, string MediaType, string UploadUrl, IReadOnlyDictionary<string, string> UploadParameters);
