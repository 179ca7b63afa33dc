using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Where the media of a new Pin comes from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "source_type")]
[JsonDerivedType(typeof(ImageUrl), "image_url")]
[JsonDerivedType(typeof(ImageBase64), "image_base64")]
[JsonDerivedType(typeof(ImageUrls), "multiple_image_urls")]
[JsonDerivedType(typeof(ImagesBase64), "multiple_image_base64")]
[JsonDerivedType(typeof(Video), "video_id")]
[JsonDerivedType(typeof(PinUrl), "pin_url")]
public abstract record MediaSource
{
    private MediaSource()
    {
    }

    /// <summary>A picture that Pinterest fetches itself: publicly reachable, with the right content type.</summary>
    public sealed record ImageUrl : MediaSource
    {
        /// <summary>Takes the picture's address.</summary>
        /// <exception cref="PinterestLimitException">The address is not an absolute http or https one.</exception>
        public ImageUrl(Uri url) => Url = MediaSourceLimits.Address("media_source.url", url);

        /// <summary>The picture's address.</summary>
        public Uri Url { get; }

        /// <summary>False for a Pin that is none of the standard ones, which is a beta; Pinterest's default is true.</summary>
        public bool? IsStandard { get; init; }
    }

    /// <summary>A picture sent with the Pin. Pinterest documents no limit of size; up to 10 MB is wise.</summary>
    public sealed record ImageBase64 : MediaSource
    {
        /// <summary>Takes the picture's bytes, which are sent as base64 and must not change until then.</summary>
        /// <exception cref="PinterestLimitException">There are no bytes.</exception>
        [JsonConstructor]
        public ImageBase64(ImageContentType contentType, ReadOnlyMemory<byte> data)
        {
            ContentType = contentType;
            Data = MediaSourceLimits.Data("media_source.data", data);
        }

        /// <summary>Takes a picture that is base64 already: the standard alphabet, without line breaks and without a <c>data:</c> prefix.</summary>
        /// <exception cref="PinterestLimitException">The text is not such base64.</exception>
        public static ImageBase64 FromBase64(ImageContentType contentType, string data) =>
            new(contentType, MediaSourceLimits.FromBase64("media_source.data", data));

        /// <summary>Takes a picture from a stream, which is read to its end and not disposed of.</summary>
        /// <exception cref="PinterestLimitException">The stream has no bytes.</exception>
        public static async Task<ImageBase64> FromStreamAsync(
            ImageContentType contentType, Stream data, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(data);

            using var bytes = new MemoryStream();
            await data.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);

            return new ImageBase64(contentType, bytes.ToArray());
        }

        /// <summary>What kind of picture it is.</summary>
        public ImageContentType ContentType { get; }

        /// <summary>The picture's bytes.</summary>
        public ReadOnlyMemory<byte> Data { get; }

        /// <summary>False for a Pin that is none of the standard ones, which is a beta; Pinterest's default is true.</summary>
        public bool? IsStandard { get; init; }
    }

    /// <summary>A carousel of pictures that Pinterest fetches itself. All should have the same dimensions.</summary>
    public sealed record ImageUrls : MediaSource
    {
        /// <summary>Takes 2 to 5 pictures.</summary>
        /// <exception cref="PinterestLimitException">There are fewer than <see cref="MediaSourceLimits.FewestImages"/> or more than <see cref="MediaSourceLimits.MostImages"/>.</exception>
        public ImageUrls(IReadOnlyList<CarouselImageUrl> items) => Items = MediaSourceLimits.Items(items);

        /// <summary>The pictures.</summary>
        public IReadOnlyList<CarouselImageUrl> Items { get; }

        /// <summary>Which of the pictures is the cover, counted from 0.</summary>
        /// <exception cref="PinterestLimitException">It is negative.</exception>
        public int? Index { get; init => field = MediaSourceLimits.Index(value); }
    }

    /// <summary>A carousel of pictures that are sent with the Pin. All should have the same dimensions.</summary>
    public sealed record ImagesBase64 : MediaSource
    {
        /// <summary>Takes 2 to 5 pictures.</summary>
        /// <exception cref="PinterestLimitException">There are fewer than <see cref="MediaSourceLimits.FewestImages"/> or more than <see cref="MediaSourceLimits.MostImages"/>.</exception>
        public ImagesBase64(IReadOnlyList<CarouselImageBase64> items) => Items = MediaSourceLimits.Items(items);

        /// <summary>The pictures.</summary>
        public IReadOnlyList<CarouselImageBase64> Items { get; }

        /// <summary>Which of the pictures is the cover, counted from 0.</summary>
        /// <exception cref="PinterestLimitException">It is negative.</exception>
        public int? Index { get; init => field = MediaSourceLimits.Index(value); }
    }

    /// <summary>A video that was uploaded and has been processed (<see cref="MediaOperations"/>). Reported not to work in the sandbox.</summary>
    public sealed record Video : MediaSource
    {
        /// <summary>Takes the upload's id and the cover.</summary>
        public Video(MediaId mediaId, VideoCover cover)
        {
            ArgumentNullException.ThrowIfNull(cover);
            Limit.Id<MediaId>("media_source.media_id", mediaId);
            MediaId = mediaId;
            Cover = cover;
        }

        /// <summary>The upload's id.</summary>
        public MediaId MediaId { get; }

        /// <summary>The cover.</summary>
        [JsonIgnore]
        public VideoCover Cover { get; }

        /// <summary>False for a Pin that is none of the standard ones, which is a beta; Pinterest's default is true.</summary>
        public bool? IsStandard { get; init; }

        [JsonInclude]
        internal Uri? CoverImageUrl => (Cover as VideoCover.Url)?.Address;

        [JsonInclude]
        internal ImageContentType? CoverImageContentType => (Cover as VideoCover.Image)?.ContentType;

        [JsonInclude]
        internal ReadOnlyMemory<byte>? CoverImageData => (Cover as VideoCover.Image)?.Data;

        [JsonInclude]
        internal int? CoverImageKeyFrameTime => (Cover as VideoCover.KeyFrame)?.Seconds;
    }

    /// <summary>The picture of the page that the Pin links to. A closed beta: most apps are refused.</summary>
    public sealed record PinUrl : MediaSource
    {
        /// <summary>Whether the link is an affiliate's; Pinterest's default is false.</summary>
        public bool? IsAffiliateLink { get; init; }
    }
}
