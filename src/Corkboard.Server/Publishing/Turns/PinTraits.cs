using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Makes the fingerprint of a Pin: equal for Pins that could not be told apart on Pinterest.</summary>
internal static class PinTraits
{
    public static byte[] Fingerprint(PlannedPin pin) => Fingerprint(pin.Scheduled, pin.Revision, pin.Picture);

    public static byte[] Fingerprint(ScheduledPin scheduled, DraftRevision revision, Picture? picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Encoding.UTF8.GetBytes(scheduled.BoardId));
        Add(hash, Encoding.UTF8.GetBytes(scheduled.SectionId ?? ""));
        Add(hash, Encoding.UTF8.GetBytes(revision.Title));
        Add(hash, Encoding.UTF8.GetBytes(revision.Description));
        Add(hash, Encoding.UTF8.GetBytes(revision.AltText));
        Add(hash, Encoding.UTF8.GetBytes(revision.Link ?? ""));
        Add(hash, picture?.Sha256 ?? []);

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
