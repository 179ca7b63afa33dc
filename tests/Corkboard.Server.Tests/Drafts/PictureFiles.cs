using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Corkboard.Server.Tests.Drafts;

/// <summary>Files of pictures for tests.</summary>
internal static class PictureFiles
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Png(int width = 40, int height = 60, byte shade = 7) => Encode(width, height, shade, SKEncodedImageFormat.Png);

    public static byte[] Jpeg(int width = 40, int height = 60, byte shade = 7) => Encode(width, height, shade, SKEncodedImageFormat.Jpeg);

    /// <summary>The same picture in a file of the wanted length.</summary>
    public static byte[] WithLength(byte[] png, int length)
    {
        var padding = new byte[length - png.Length - 12];
        var end = png.Length - 12; // IEND is always the last chunk

        return [.. png[..end], .. Chunk("tEXt", padding), .. png[end..]];
    }

    /// <summary>A whole PNG of one bit for each pixel, all black.</summary>
    public static byte[] Black(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(new byte[height * (1 + ((width + 7) / 8))]);
        }

        return [.. Start(width, height), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG that claims to be of this size, and has these bytes for its pixels: none, unless given.</summary>
    public static byte[] Claim(int width, int height, byte[]? pixels = null) =>
        [.. Start(width, height), .. Chunk("IDAT", pixels ?? []), .. Chunk("IEND", [])];

    /// <summary>A JPEG whose EXIF says how it is to be turned.</summary>
    public static byte[] Turned(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];

        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static byte[] Encode(int width, int height, byte shade, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)(x * 5), (byte)(y * 3), shade));
            }
        }

        using var data = bitmap.Encode(format, 100);

        return data.ToArray();
    }

    private static byte[] Start(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1; // one bit, grey

        return [.. PngMark, .. Chunk("IHDR", header)];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] body = [.. name.Select(c => (byte)c), .. content];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));

        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
