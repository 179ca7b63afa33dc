namespace Corkboard.Pinterest;

/// <summary>A video to be uploaded, read from a stream as it is sent, so that it is never in memory as a whole.</summary>
public sealed class VideoFile
{
    /// <summary>Takes a video from where its stream stands. The stream stays the caller's, who disposes of it.</summary>
    /// <param name="content">The video, which can be read once for each upload.</param>
    /// <param name="fileName">The file's name, which ends in <c>.mp4</c>, <c>.mov</c> or <c>.m4v</c>.</param>
    /// <param name="length">The number of bytes to send; by default what is left of a stream that can seek.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or can tell no length and none was given.</exception>
    /// <exception cref="PinterestLimitException">The name has another extension, or the length is 0 or more than <see cref="MediaLimits.LargestFile"/>.</exception>
    public VideoFile(Stream content, string fileName, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        if (length is null && !content.CanSeek)
        {
            throw new ArgumentException("The stream cannot tell its length: name it.", nameof(length));
        }

        Content = content;
        FileName = fileName;
        ContentType = MediaLimits.ContentTypeOf(fileName);
        Length = MediaLimits.Size(length ?? content.Length - content.Position);
    }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>The file's content type, told by its name.</summary>
    public string ContentType { get; }

    /// <summary>The number of bytes to send.</summary>
    public long Length { get; }

    internal Stream Content { get; }
}
