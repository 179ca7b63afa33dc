using System.Buffers.Binary;
using System.Text;

namespace Corkboard.Simulator.Tests.Media;

/// <summary>The smallest files that say what a video says of itself; nothing could be played from them.</summary>
internal static class AVideo
{
    public static byte[] Mp4(int width = 720, int height = 1280, int milliseconds = 9_500, string brand = "mp42", string track = "vide") =>
        [.. Kind(brand), .. Index(width, height, milliseconds, track), .. Box("mdat", new byte[64])];

    public static byte[] Kind(string brand) => Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]);

    public static byte[] Box(string kind, params ReadOnlySpan<byte> content) =>
        [.. Number(content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    private static byte[] Index(int width, int height, int milliseconds, string track) => Box("moov",
    [
        .. Box("mvhd", [.. new byte[12], .. Number(1000), .. Number(milliseconds), .. new byte[80]]),
        .. Box("trak",
        [
            .. Box("tkhd", [.. new byte[76], .. Number(width << 16), .. Number(height << 16)]),
            .. Box("mdia", Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(track), .. new byte[13]])),
        ]),
    ]);

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);

        return bytes;
    }
}
