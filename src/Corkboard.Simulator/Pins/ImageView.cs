using Corkboard.Simulator.Pictures;

namespace Corkboard.Simulator.Pins;

/// <summary>A picture in one of the sizes that Pinterest offers.</summary>
internal sealed record ImageView(string Url, int Width, int Height)
{
    private static readonly string[] Sizes = ["150x150", "400x300", "600x", "1200x", PictureAddress.Originals];

    public static IReadOnlyDictionary<string, ImageView> AllOf(Picture picture, string origin) => Sizes.ToDictionary(
        size => size,
        size =>
        {
            var (width, height) = PictureAddress.SizeOf(picture, size);

            return new ImageView(PictureAddress.Of(origin, picture, size), width, height);
        },
        StringComparer.Ordinal);
}
