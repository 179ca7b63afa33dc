using System.Buffers.Binary;
using System.Text;

namespace Corkboard.Pinterest.Tests.Programs;

/// <summary>A video in the least form that is one: the boxes of an MP4 file (ISO 14496-12), with zeroes for pictures.</summary>
internal static class AVideo
{
    /// <summary>Five seconds of 720 by 1280 pixels, by its headers.</summary>
    public static byte[] Mp4() =>
    [
        .. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "isomiso2avc1mp41"u8]),
        .. Box("moov", [.. Box("mvhd", [.. new byte[12], .. Number(1000), .. Number(5000), .. new byte[80]]), .. Box("trak", Track())]),
        .. Box("mdat", new byte[1024]),
    ];

    private static byte[] Track() =>
    [
        .. Box("tkhd", [.. new byte[76], .. Number(720 << 16), .. Number(1280 << 16)]),
        .. Box("mdia", Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]])),
    ];

    private static byte[] Box(string type, byte[] content) =>
        [.. Number(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);

        return bytes;
    }
}
