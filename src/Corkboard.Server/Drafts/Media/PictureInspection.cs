using SkiaSharp;

namespace Corkboard.Server.Drafts.Media;

/// <summary>What an upload turned out to be.</summary>
internal abstract record Inspected
{
    private Inspected()
    {
    }

    /// <summary>A picture, as it is shown: turned as its file says.</summary>
    internal sealed record Sound(string ContentType, int Width, int Height, byte[] PixelHash) : Inspected;

    /// <summary>Neither JPEG nor PNG.</summary>
    internal sealed record Foreign : Inspected;

    /// <summary>Not decoded: its header claims more pixels than we take.</summary>
    internal sealed record TooManyPixels(long Pixels) : Inspected;

    /// <summary>It ends too early, or does not decode.</summary>
    internal sealed record Broken : Inspected;
}

/// <summary>Looks at the bytes of a picture, whatever its name or its sender says that it is.</summary>
internal sealed class PictureInspection : IDisposable
{
    private const string Png = "image/png";

    // One at a time: the largest picture fills 200 MB while it is decoded.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<Inspected> InspectAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        var head = new byte[8];
        await using (var bytes = file.OpenRead())
        {
            _ = await bytes.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        }

        if (ContentTypeOf(head) is not { } contentType)
        {
            return new Inspected.Foreign();
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return Decode(file, contentType);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string? ContentTypeOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] => Png,
        _ => null,
    };

    private static Stream Open(IncomingFile file, string contentType)
    {
        var bytes = file.OpenRead();
        if (contentType != Png)
        {
            return bytes;
        }

        using (bytes)
        {
            return PngChunks.WithoutLong(bytes);
        }
    }

    private static Inspected Decode(IncomingFile file, string contentType)
    {
        using var bytes = Open(file, contentType);
        using var codec = SKCodec.Create(bytes);
        if (codec is null)
        {
            return new Inspected.Broken();
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height is var pixels && pixels > PictureLimits.Pixels)
        {
            return new Inspected.TooManyPixels(pixels);
        }

        using var colours = SKColorSpace.CreateSrgb();
        using var bitmap = new SKBitmap();
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul, colours);
        if (!bitmap.TryAllocPixels(info) || codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return new Inspected.Broken();
        }

        var turn = new Orientation(codec.EncodedOrigin, width, height);

        return new Inspected.Sound(contentType, turn.ShownWidth, turn.ShownHeight, PixelHash.Of(bitmap.GetPixelSpan(), turn));
    }
}
