using System.Text.Json.Serialization;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>One image, the items of a carousel, or a video.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "media_type")]
[JsonDerivedType(typeof(ImageMediaView), "image")]
[JsonDerivedType(typeof(CarouselMediaView), "multiple_images")]
[JsonDerivedType(typeof(VideoMediaView), "video")]
internal abstract record PinMediaView
{
    public static PinMediaView Of(ApiCall call, Pin pin) => pin switch
    {
        { Video: { } video } => VideoMediaView.Of(call, pin, video),
        { Pictures.Count: > 1 } => new CarouselMediaView(
            [.. pin.Pictures.Select((picture, at) => PinMediaItemView.Of(picture, pin.Slots?.ElementAtOrDefault(at), call.Origin))]),
        _ => new ImageMediaView(ImageView.AllOf(pin.Cover, call.Origin)),
    };
}

internal sealed record ImageMediaView(IReadOnlyDictionary<string, ImageView> Images) : PinMediaView;

internal sealed record CarouselMediaView(IReadOnlyList<PinMediaItemView> Items) : PinMediaView;

/// <summary>A video; what only its processing brings to light is null until then, and its address is for few apps.</summary>
internal sealed record VideoMediaView(
    IReadOnlyDictionary<string, ImageView> Images, string CoverImageUrl, string? VideoUrl, long? Duration, int? Height, int? Width)
    : PinMediaView
{
    public static VideoMediaView Of(ApiCall call, Pin pin, Video video)
    {
        var known = call.Clock.Now >= pin.VideoReadyAt ? video : null;

        return new(
            ImageView.AllOf(pin.Cover, call.Origin),
            PictureAddress.Of(call.Origin, pin.Cover, PictureAddress.Originals),
            VideoUrl: null,
            known?.Milliseconds,
            known?.Height,
            known?.Width);
    }
}

internal sealed record PinMediaItemView(
    string ItemType, string? Title, string? Description, string? Link, IReadOnlyDictionary<string, ImageView> Images)
{
    public static PinMediaItemView Of(Picture picture, CarouselSlot? slot, string origin) =>
        new("image", slot?.Title, slot?.Description, slot?.Link, ImageView.AllOf(picture, origin));
}
