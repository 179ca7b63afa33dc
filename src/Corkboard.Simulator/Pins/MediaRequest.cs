using System.Buffers;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Pins;

/// <summary>Where the pictures of a new Pin are: in the request or behind addresses.</summary>
internal sealed record MediaRequest
{
    private static readonly SearchValues<char> Base64Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    public IReadOnlyList<byte[]> Bytes { get; private init; } = [];

    public IReadOnlyList<string> Addresses { get; private init; } = [];

    /// <summary>The words beside each picture of a carousel.</summary>
    public IReadOnlyList<CarouselSlot>? Slots { get; private init; }

    /// <summary>Which picture of a carousel is its cover.</summary>
    public int Cover { get; private init; }

    public VideoRequest? Video { get; private init; }

    /// <summary>A refusal that the kind of media brings with it, whatever else the request says.</summary>
    public Answer? Refusal { get; private init; }

    public static MediaRequest Read(RequestBody body)
    {
        if (body.Object("media_source") is not { } source)
        {
            body.Refuse("media_source", "is a required property");

            return new();
        }

        if (!source.Flag("is_standard", fallback: true))
        {
            return new() { Refusal = Refusals.FeatureRestricted("is_standard") };
        }

        return source.RequiredText("source_type") switch
        {
            "image_base64" => new() { Bytes = [Decode(source, "content_type", "data")] },
            "image_url" => new() { Addresses = [source.RequiredText("url", minimum: 1)] },
            "multiple_image_base64" => Carousel(source, items => new()
            {
                Bytes = [.. items.Select(item => Decode(item, "content_type", "data"))],
            }),
            "multiple_image_urls" => Carousel(source, items => new()
            {
                Addresses = [.. items.Select(item => item.RequiredText("url", minimum: 1))],
            }),
            "video_id" => OfVideo(source),
            "pin_url" => new() { Refusal = Refusals.FeatureRestricted("pin_url") },
            var other => Unknown(source, other),
        };
    }

    private static MediaRequest Carousel(RequestBody source, Func<IReadOnlyList<RequestBody>, MediaRequest> read)
    {
        var items = source.Objects("items", minimum: 2, maximum: 5);
        var cover = source.Number("index", minimum: 0) ?? 0;

        if (items.Count > 0 && cover >= items.Count)
        {
            source.Refuse("index", $"{cover} is not the place of an item");
        }

        return read(items) with { Slots = [.. items.Select(CarouselSlot.Read)], Cover = cover };
    }

    private static byte[] Decode(RequestBody source, string contentType, string data)
    {
        source.RequiredText(contentType);
        source.Choice(contentType, "image/jpeg", "image/png");
        var text = source.RequiredText(data);

        if (text.Length == 0 || text.AsSpan().ContainsAnyExcept(Base64Alphabet))
        {
            source.Refuse(data, "does not match '^[a-zA-Z0-9+/=]+$'");

            return [];
        }

        var bytes = new byte[text.Length * 3 / 4];

        // What is not base64 after all is not a picture either, and is refused as a broken one.
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    /// <summary>A video and its cover, which has to be given in one of three forms.</summary>
    private static MediaRequest OfVideo(RequestBody source)
    {
        var address = source.Text("cover_image_url", minimum: 1);
        var hasData = source.Text("cover_image_data") is not null || source.Text("cover_image_content_type") is not null;
        var second = source.Number("cover_image_key_frame_time", minimum: 0);
        var forms = (address is null ? 0 : 1) + (hasData ? 1 : 0) + (second is null ? 0 : 1);

        if (forms != 1)
        {
            source.Refuse("cover_image_url", forms == 0
                ? "or cover_image_content_type or cover_image_key_frame_time is required for a video"
                : "or cover_image_content_type or cover_image_key_frame_time: only one of them can be the cover");
        }

        return new()
        {
            Video = new(source.RequiredId("media_id"), second),
            Addresses = address is null ? [] : [address],
            Bytes = hasData ? [Decode(source, "cover_image_content_type", "cover_image_data")] : [],
        };
    }

    private static MediaRequest Unknown(RequestBody source, string type)
    {
        source.Refuse("source_type", $"'{type}' is none of the known media sources");

        return new();
    }
}
