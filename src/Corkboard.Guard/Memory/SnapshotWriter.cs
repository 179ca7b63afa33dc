using System.Text;

namespace Corkboard.Guard;

/// <summary>Writes the memory's parts in a fixed byte order.</summary>
internal sealed class SnapshotWriter(Stream stream) : BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)
{
    public void WriteAll<T>(IEnumerable<T> items, Action<T> write)
    {
        var list = items as IReadOnlyCollection<T> ?? [.. items];
        Write(list.Count);

        foreach (var item in list)
        {
            write(item);
        }
    }

    public void WriteInstant(DateTimeOffset instant) => Write(instant.UtcTicks);

    public void WriteSpan(TimeSpan? span) => WriteOptional(span, value => Write(value.Ticks));

    public void WritePlace(QuotaPlace place)
    {
        Write(place.Pin.Value);
        WriteInstant(place.At);
        Write(place.IsUsed);
    }

    public void WriteSighting(Sighting sighting)
    {
        WriteInstant(sighting.At);
        Write(sighting.Workspace.Value);
        Write(sighting.Member.Value);
        Write(sighting.Draft.Value);
        WriteOptional(sighting.Board, board => Write(board.Value));
        WriteOptional(sighting.Text, text => WriteHash(text.Hash));
        WriteOptional(sighting.Pixels, pixels => WriteHash(pixels.Hash));
        WriteOptional(sighting.Link, link => WriteHash(link.Hash));
    }

    public void WriteLabel(Label label)
    {
        Write((byte)label.Subject.Kind);
        Write(label.Subject.Key);
        Write(label.Name);
        Write(label.Reason);
        Write(label.By);
        WriteOptional(label.Until, WriteInstant);
    }

    private void WriteHash(UInt128 hash)
    {
        Write((ulong)(hash >> 64));
        Write((ulong)hash);
    }

    private void WriteOptional<T>(T? value, Action<T> write)
        where T : struct
    {
        Write(value.HasValue);

        if (value is { } present)
        {
            write(present);
        }
    }
}
