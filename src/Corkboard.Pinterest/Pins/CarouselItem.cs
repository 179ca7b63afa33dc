namespace Corkboard.Pinterest;

/// <summary>One picture of a carousel, with words of its own. Pinterest documents no limit of their lengths.</summary>
public abstract record CarouselItem
{
    private protected CarouselItem()
    {
    }

    /// <summary>The picture's title.</summary>
    public string? Title { get; init; }

    /// <summary>The picture's description.</summary>
    public string? Description { get; init; }

    /// <summary>The address that the picture leads to.</summary>
    public string? Link { get; init; }
}

/// <summary>A picture of a carousel that Pinterest fetches itself.</summary>
public sealed record CarouselImageUrl : CarouselItem
{
    /// <summary>Takes the picture's address.</summary>
    /// <exception cref="PinterestLimitException">The address is not an absolute http or https one.</exception>
    public CarouselImageUrl(Uri url) => Url = MediaSourceLimits.Address("media_source.items.url", url);

    /// <summary>The picture's address.</summary>
    public Uri Url { get; }
}

/// <summary>A picture of a carousel that is sent with the Pin.</summary>
public sealed record CarouselImageBase64 : CarouselItem
{
    /// <summary>Takes the picture's bytes, which are sent as base64 and must not change until then.</summary>
    /// <exception cref="PinterestLimitException">There are no bytes.</exception>
    public CarouselImageBase64(ImageContentType contentType, ReadOnlyMemory<byte> data)
    {
        ContentType = contentType;
        Data = MediaSourceLimits.Data("media_source.items.data", data);
    }

    /// <summary>Takes a picture that is base64 already: the standard alphabet, without line breaks and without a <c>data:</c> prefix.</summary>
    /// <exception cref="PinterestLimitException">The text is not such base64.</exception>
    public static CarouselImageBase64 FromBase64(ImageContentType contentType, string data) =>
        new(contentType, MediaSourceLimits.FromBase64("media_source.items.data", data));

    /// <summary>What kind of picture it is.</summary>
    public ImageContentType ContentType { get; }

    /// <summary>The picture's bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; }
}
