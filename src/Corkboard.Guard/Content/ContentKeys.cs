using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Guard;

/// <summary>Makes the keys by which contents are compared: HMAC-SHA-256 under a secret, cut to 128 bits.</summary>
/// <remarks>
/// Whoever sees the keys alone learns nothing of the contents. Keys under different secrets never match, so callers that
/// must not be compared with each other get a secret each.
/// </remarks>
public sealed class ContentKeys
{
    /// <summary>The fewest bytes that a secret may have.</summary>
    public const int MinimumSecretBytes = 16;

    private readonly byte[] _secret;

    /// <summary>Keys under this secret.</summary>
    /// <exception cref="ArgumentException">The secret has fewer than <see cref="MinimumSecretBytes"/> bytes.</exception>
    public ContentKeys(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < MinimumSecretBytes)
        {
            throw new ArgumentException($"A secret needs at least {MinimumSecretBytes} bytes.", nameof(secret));
        }

        _secret = secret.ToArray();
    }

    /// <summary>The key of a title and description, folded; <see langword="null"/> where nothing is left to compare.</summary>
    /// <param name="title">The title.</param>
    /// <param name="description">The description.</param>
    public FoldedText? OfText(string? title, string? description)
    {
        var (foldedTitle, foldedDescription) = (TextFold.Of(title ?? ""), TextFold.Of(description ?? ""));
        var letters = TextFold.Letters(foldedTitle) + TextFold.Letters(foldedDescription);

        return foldedTitle.Length + foldedDescription.Length == 0
            ? null
            : new(new(Hash("text"u8, Encoding.UTF8.GetBytes($"{foldedTitle}\n{foldedDescription}"))), letters);
    }

    /// <summary>The key of a picture by what it shows, whatever file it came in.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="rgba">The pixels, row by row, in red, green, blue and alpha of 8 bits each, alpha not premultiplied.</param>
    /// <exception cref="ArgumentException">The number of bytes is not four for each pixel.</exception>
    public PixelKey OfPixels(int width, int height, ReadOnlySpan<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);

        if (rgba.Length != 4L * width * height)
        {
            throw new ArgumentException($"{width} × {height} pixels have {4L * width * height} bytes, not {rgba.Length}.", nameof(rgba));
        }

        Span<byte> size = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size[sizeof(int)..], height);

        return new(Hash("pixels"u8, size, rgba));
    }

    /// <summary>The key of a link in its normal form; <see langword="null"/> where it is no plain web address.</summary>
    /// <param name="link">An absolute <c>http</c> or <c>https</c> address.</param>
    public LinkKey? OfLink(Uri link) => LinkForm.Of(link) is { } form ? new(Hash("link"u8, Encoding.UTF8.GetBytes(form))) : null;

    private UInt128 Hash(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(purpose);
        hmac.AppendData([0]);
        hmac.AppendData(first);
        hmac.AppendData(second);

        return BinaryPrimitives.ReadUInt128BigEndian(hmac.GetHashAndReset());
    }
}
