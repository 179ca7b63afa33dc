using SkiaSharp;

namespace Corkboard.Contract.Cases;

/// <summary>Real pictures.</summary>
internal static class Pictures
{
    /// <summary>A PNG file of one colour.</summary>
    public static byte[] Png(int width = 600, int height = 900)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SteelBlue);
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);

        return file.ToArray();
    }
}
