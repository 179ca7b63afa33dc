using System.Security.Cryptography;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Bytes under AES-256-GCM: a format byte, a random nonce, the tag, the cipher text. It opens only at the place it was sealed for.</summary>
internal static class SealedBox
{
    public const int KeySize = 32;

    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 1 + NonceSize + TagSize;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place)
    {
        var box = new byte[HeadSize + content.Length];
        box[0] = Format;
        RandomNumberGenerator.Fill(NonceOf(box));
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(NonceOf(box), content, box.AsSpan(HeadSize), TagOf(box), place);

        return box;
    }

    /// <exception cref="CryptographicException">It was changed, sealed for another place, or sealed with another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, byte[] box, ReadOnlySpan<byte> place)
    {
        if (box.Length < HeadSize || box[0] != Format)
        {
            throw new CryptographicException("This is not a sealed box.");
        }

        var content = new byte[box.Length - HeadSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(NonceOf(box), box.AsSpan(HeadSize), TagOf(box), content, place);

        return content;
    }

    private static Span<byte> NonceOf(byte[] box) => box.AsSpan(1, NonceSize);

    private static Span<byte> TagOf(byte[] box) => box.AsSpan(1 + NonceSize, TagSize);
}
