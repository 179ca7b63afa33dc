namespace Corkboard.Pinterest;

/// <summary>A business account that is linked to the account.</summary>
public sealed record LinkedBusiness
{
    /// <summary>The account's name in addresses, which may change at any time.</summary>
    public string? Username { get; init; }

    /// <summary>The address of its picture, small.</summary>
    public Uri? ImageSmallUrl { get; init; }

    /// <summary>The address of its picture, of middle size.</summary>
    public Uri? ImageMediumUrl { get; init; }

    /// <summary>The address of its picture, large.</summary>
    public Uri? ImageLargeUrl { get; init; }

    /// <summary>The address of its picture, very large.</summary>
    public Uri? ImageXlargeUrl { get; init; }
}
