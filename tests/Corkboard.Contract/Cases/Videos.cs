using System.Buffers.Binary;
using System.Text;
using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Videos in the least form that is one: the boxes of an MP4 file.</summary>
internal static class Videos
{
    /// <summary>A video that Pinterest has taken and processed.</summary>
    public static async Task<MediaId> ReadyAsync(PinterestClient pinterest)
    {
        var upload = await pinterest.Media.RegisterAsync();
        using var file = new MemoryStream(Mp4());
        await pinterest.Media.UploadAsync(upload, new(file, "lamp.mp4"));
        var readiness = await pinterest.Media.WaitUntilReadyAsync(upload.MediaId);

        return readiness == MediaReadiness.Succeeded
            ? upload.MediaId
            : throw new InvalidOperationException($"The simulator made {readiness} of a video.");
    }

    // Five seconds of 720 by 1280 pixels, by the headers (ISO 14496-12); the pictures themselves are zeroes.
    private static byte[] Mp4() =>
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
