using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Corkboard.Server.Drafts.Media;

/// <summary>A hash of what is seen: equal for the same picture in another file. Practice SPAM-5.</summary>
internal static class PixelHash
{
    /// <summary>SHA-256 over width, height and the pixels as shown, row by row, four bytes each.</summary>
    public static byte[] Of(ReadOnlySpan<byte> rgba, Orientation turn)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, turn.ShownWidth);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], turn.ShownHeight);
        hash.AppendData(size);
        if (turn.IsUpright)
        {
            hash.AppendData(rgba);
            return hash.GetHashAndReset();
        }

        var pixels = MemoryMarshal.Cast<byte, uint>(rgba);
        var row = new uint[turn.ShownWidth];
        for (var y = 0; y < turn.ShownHeight; y++)
        {
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = pixels[turn.IndexOf(x, y)];
            }

            hash.AppendData(MemoryMarshal.AsBytes<uint>(row));
        }

        return hash.GetHashAndReset();
    }
}
