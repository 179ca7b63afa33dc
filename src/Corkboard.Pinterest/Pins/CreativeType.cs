using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The format of a Pin. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<CreativeType>))]
public readonly record struct CreativeType(string Value) : IOpenValue<CreativeType>
{
    /// <summary>An image Pin; also a video Pin until its video is processed.</summary>
    public static CreativeType Regular { get; } = new("REGULAR");

    /// <summary>A video Pin.</summary>
    public static CreativeType Video { get; } = new("VIDEO");

    /// <summary><c>SHOPPING</c>.</summary>
    public static CreativeType Shopping { get; } = new("SHOPPING");

    /// <summary>A Pin of several images.</summary>
    public static CreativeType Carousel { get; } = new("CAROUSEL");

    /// <summary><c>MAX_VIDEO</c>.</summary>
    public static CreativeType MaxVideo { get; } = new("MAX_VIDEO");

    /// <summary><c>SHOP_THE_PIN</c>.</summary>
    public static CreativeType ShopThePin { get; } = new("SHOP_THE_PIN");

    /// <summary><c>COLLECTION</c>.</summary>
    public static CreativeType Collection { get; } = new("COLLECTION");

    /// <summary><c>IDEA</c>.</summary>
    public static CreativeType Idea { get; } = new("IDEA");

    /// <summary><c>SHOWCASE</c>.</summary>
    public static CreativeType Showcase { get; } = new("SHOWCASE");

    /// <summary><c>QUIZ</c>.</summary>
    public static CreativeType Quiz { get; } = new("QUIZ");

    /// <summary><c>COLLAGE</c>.</summary>
    public static CreativeType Collage { get; } = new("COLLAGE");

    /// <summary><c>MAX_WIDTH_REGULAR_COLLECTION</c>.</summary>
    public static CreativeType MaxWidthRegularCollection { get; } = new("MAX_WIDTH_REGULAR_COLLECTION");

    /// <summary><c>MAX_WIDTH_VIDEO_COLLECTION</c>.</summary>
    public static CreativeType MaxWidthVideoCollection { get; } = new("MAX_WIDTH_VIDEO_COLLECTION");

    static CreativeType IOpenValue<CreativeType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
