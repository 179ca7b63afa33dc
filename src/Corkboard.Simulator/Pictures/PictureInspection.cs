using System.Security.Cryptography;
using Corkboard.Simulator.Api;
using SkiaSharp;

namespace Corkboard.Simulator.Pictures;

/// <summary>Looks at a picture as Pinterest would before it takes it.</summary>
internal static class PictureInspection
{
    /// <summary>Neither side may be shorter. Pinterest documents no number; this is the smallest that others report.</summary>
    public const int ShortestSide = 100;

    /// <summary>More than this is not decoded: a small file can claim to be a picture of any size.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>The picture, or why it is refused. Where nothing is decoded, its header is still read.</summary>
    public static (Picture? Picture, Answer? Refusal) Inspect(byte[] bytes, bool decode)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);

        if (codec is null || ContentTypeOf(codec.EncodedFormat) is not { } contentType)
        {
            return (null, Refusals.ImageBroken);
        }

        var info = codec.Info;

        if ((long)info.Width * info.Height > MostPixels)
        {
            return (null, Refusals.ImageBroken);
        }

        if (info.Width < ShortestSide || info.Height < ShortestSide)
        {
            return (null, Refusals.ImageTooSmall);
        }

        return decode && !CanBeDecoded(codec)
            ? (null, Refusals.ImageBroken)
            : (new(Convert.ToHexStringLower(SHA256.HashData(bytes)), contentType, info.Width, info.Height), null);
    }

    private static string? ContentTypeOf(SKEncodedImageFormat format) => format switch
    {
        SKEncodedImageFormat.Jpeg => "image/jpeg",
        SKEncodedImageFormat.Png => "image/png",
        SKEncodedImageFormat.Webp => "image/webp",
        SKEncodedImageFormat.Gif => "image/gif",
        _ => null,
    };

    private static bool CanBeDecoded(SKCodec codec)
    {
        using var bitmap = new SKBitmap();

        return bitmap.TryAllocPixels(codec.Info) && codec.GetPixels(codec.Info, bitmap.GetPixels()) == SKCodecResult.Success;
    }
}
