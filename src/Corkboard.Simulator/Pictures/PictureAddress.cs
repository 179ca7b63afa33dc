namespace Corkboard.Simulator.Pictures;

/// <summary>Where a picture is served, and how large, in each of the sizes that Pinterest offers.</summary>
internal static class PictureAddress
{
    public const string Originals = "originals";

    public static string Of(string origin, Picture picture, string size) =>
        $"{origin}/pictures/{size}/{picture.Sha256}.{ExtensionOf(picture)}";

    public static (int Width, int Height) SizeOf(Picture picture, string size) => size switch
    {
        "150x150" => (150, 150),
        "400x300" => (400, 300),
        "600x" => (600, Scaled(picture, 600)),
        "1200x" => (1200, Scaled(picture, 1200)),
        _ => (picture.Width, picture.Height),
    };

    private static int Scaled(Picture picture, int width) =>
        Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width));

    private static string ExtensionOf(Picture picture) => picture.ContentType == "image/png" ? "png" : "jpg";
}
