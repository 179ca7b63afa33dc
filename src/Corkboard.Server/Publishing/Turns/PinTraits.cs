using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Makes the fingerprint of a Pin: equal for Pins that could not be told apart on Pinterest.</summary>
internal static class PinTraits
{
    public static byte[] Fingerprint(PlannedPin pin)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Encoding.UTF8.GetBytes(pin.Scheduled.BoardId));
        Add(hash, Encoding.UTF8.GetBytes(pin.Scheduled.SectionId ?? ""));
        Add(hash, Encoding.UTF8.GetBytes(pin.Revision.Title));
        Add(hash, Encoding.UTF8.GetBytes(pin.Revision.Description));
        Add(hash, Encoding.UTF8.GetBytes(pin.Revision.AltText));
        Add(hash, Encoding.UTF8.GetBytes(pin.Revision.Link ?? ""));
        Add(hash, pin.Picture?.Sha256 ?? []);

        return hash.GetHashAndReset();
    }

    // With its length before it, so that no two lists of parts run together to the same bytes.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
