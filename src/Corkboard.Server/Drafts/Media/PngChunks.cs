using System.Buffers.Binary;

namespace Corkboard.Server.Drafts.Media;

/// <summary>Leaves out of a PNG what only costs time: the decoder's work grows with the square of a long chunk's length.</summary>
internal static class PngChunks
{
    /// <summary>The longest chunk beside those of the pixels that is handed to the decoder. Colour profiles stay below.</summary>
    public const uint Longest = 1024 * 1024;

    private const int MarkLength = 8;
    private const int HeaderLength = 8;
    private const int CrcLength = 4;

    /// <summary>The same picture without its long notes. A file that ends too early still does.</summary>
    public static MemoryStream WithoutLong(Stream png)
    {
        var kept = new MemoryStream();
        Copy(png, kept, MarkLength);
        Span<byte> header = stackalloc byte[HeaderLength];
        while (png.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (length > Longest && !header[4..].SequenceEqual("IDAT"u8))
            {
                png.Position = Math.Min(png.Position + length + CrcLength, png.Length);
                continue;
            }

            kept.Write(header);
            Copy(png, kept, length + (long)CrcLength);
        }

        kept.Position = 0;

        return kept;
    }

    private static void Copy(Stream from, Stream to, long length)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (length > 0 && from.Read(buffer[..(int)Math.Min(length, buffer.Length)]) is > 0 and var count)
        {
            to.Write(buffer[..count]);
            length -= count;
        }
    }
}
