namespace Corkboard.Pinterest;

/// <summary>The cover of a video Pin, without which Pinterest takes none: exactly one of three.</summary>
public abstract record VideoCover
{
    private VideoCover()
    {
    }

    /// <summary>A picture that Pinterest fetches itself.</summary>
    public sealed record Url : VideoCover
    {
        /// <summary>Takes the picture's address.</summary>
        /// <exception cref="PinterestLimitException">The address is not an absolute http or https one.</exception>
        public Url(Uri address) => Address = MediaSourceLimits.Address("media_source.cover_image_url", address);

        /// <summary>The picture's address.</summary>
        public Uri Address { get; }
    }

    /// <summary>A picture sent with the Pin.</summary>
    public sealed record Image : VideoCover
    {
        /// <summary>Takes the picture's bytes, which must not change until they are sent.</summary>
        /// <exception cref="PinterestLimitException">There are no bytes.</exception>
        public Image(ImageContentType contentType, ReadOnlyMemory<byte> data)
        {
            ContentType = contentType;
            Data = MediaSourceLimits.Data("media_source.cover_image_data", data);
        }

        /// <summary>What kind of picture it is.</summary>
        public ImageContentType ContentType { get; }

        /// <summary>The picture's bytes.</summary>
        public ReadOnlyMemory<byte> Data { get; }
    }

    /// <summary>A picture of the video itself.</summary>
    public sealed record KeyFrame : VideoCover
    {
        /// <summary>Takes the time in whole seconds from the video's start; one past its end means the last frame.</summary>
        /// <exception cref="PinterestLimitException">The time is negative.</exception>
        public KeyFrame(int seconds) =>
            Seconds = Limit.Between("media_source.cover_image_key_frame_time", seconds, 0, int.MaxValue);

        /// <summary>The time in seconds.</summary>
        public int Seconds { get; }
    }
}
