using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Drafts;

/// <summary>A hash of all that a member agrees to when they agree to a draft, to the last pixel.</summary>
internal static class ContentHash
{
    private const int Absent = -1;

    /// <summary>SHA-256 over every part in a fixed order, each behind its length, so that no two contents are written alike.</summary>
    public static byte[] Of(DraftContent content, byte[]? pictureSha256)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add("corkboard-draft-1"u8.ToArray());
        Add(Text(content.Title));
        Add(Text(content.Description));
        Add(Text(content.AltText));
        Add(Text(content.Link));
        Add(pictureSha256);
        Add(content.AccountId?.Value.ToByteArray(bigEndian: true));
        Add(Text(content.BoardId));
        Add(Text(content.SectionId));

        return hash.GetHashAndReset();

        void Add(byte[]? part)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part?.Length ?? Absent);
            hash.AppendData(length);
            hash.AppendData(part ?? []);
        }
    }

    private static byte[]? Text(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
