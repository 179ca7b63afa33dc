namespace Corkboard.Pinterest;

/// <summary>What a Pin shows. Which members are there depends on <see cref="MediaType"/> and on how far Pinterest has processed it.</summary>
public sealed record PinMedia
{
    /// <summary>The kind of media.</summary>
    public PinMediaType? MediaType { get; init; }

    /// <summary>The picture in several sizes, by their names: <c>150x150</c>, <c>400x300</c>, <c>600x</c>, <c>1200x</c>, <c>originals</c>.</summary>
    public IReadOnlyDictionary<string, PinImage?>? Images { get; init; }

    /// <summary>The cover of a video.</summary>
    public Uri? CoverImageUrl { get; init; }

    /// <summary>The video itself, for apps that may have it.</summary>
    public Uri? VideoUrl { get; init; }

    /// <summary>The length of the video in milliseconds.</summary>
    public double? Duration { get; init; }

    /// <summary>The height of the video in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The width of the video in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The parts of a Pin that shows several.</summary>
    public IReadOnlyList<PinMediaItem?>? Items { get; init; }
}

/// <summary>One part of a Pin that shows several.</summary>
public sealed record PinMediaItem
{
    /// <summary>The kind of the part.</summary>
    public PinMediaType? ItemType { get; init; }

    /// <summary>The part's title.</summary>
    public string? Title { get; init; }

    /// <summary>The part's description.</summary>
    public string? Description { get; init; }

    /// <summary>The address that the part leads to.</summary>
    public string? Link { get; init; }

    /// <summary>The part's picture in several sizes, by their names.</summary>
    public IReadOnlyDictionary<string, PinImage?>? Images { get; init; }

    /// <summary>The cover of a video.</summary>
    public Uri? CoverImageUrl { get; init; }

    /// <summary>The video itself, for apps that may have it.</summary>
    public Uri? VideoUrl { get; init; }

    /// <summary>The length of the video in milliseconds.</summary>
    public double? Duration { get; init; }

    /// <summary>The height of the video in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The width of the video in pixels.</summary>
    public int? Width { get; init; }
}

/// <summary>A picture in one size.</summary>
public sealed record PinImage
{
    /// <summary>The picture's address.</summary>
    public Uri? Url { get; init; }

    /// <summary>The picture's width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The picture's height in pixels.</summary>
    public int? Height { get; init; }
}
