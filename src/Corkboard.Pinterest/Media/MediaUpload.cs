using System.Text;

namespace Corkboard.Pinterest;

/// <summary>An upload that was registered: where to send the file and with which fields.</summary>
/// <remarks>The fields are a signed permission to upload and shall not be logged: the text of this record leaves them out.</remarks>
public sealed record MediaUpload
{
    /// <summary>The upload's id, which a video Pin names.</summary>
    public required MediaId MediaId { get; init; }

    /// <summary>What is to be uploaded.</summary>
    public MediaType? MediaType { get; init; }

    /// <summary>Where to send the file; not at Pinterest's API.</summary>
    public Uri? UploadUrl { get; init; }

    /// <summary>The fields that the upload's form has to have, every one of them.</summary>
    public IReadOnlyDictionary<string, string?>? UploadParameters { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("MediaId = ").Append(MediaId.Value).Append(", MediaType = ").Append(MediaType);
        return true;
    }
}

/// <summary>The body of the call that registers an upload.</summary>
internal sealed record NewMedia(MediaType MediaType);
