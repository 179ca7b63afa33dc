using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Guard;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
internal sealed class SnapshotReader : BinaryReader
{
    private SnapshotReader(byte[] content)
        : base(new MemoryStream(content, writable: false), Encoding.UTF8)
    {
    }

    public static SnapshotReader Over(ReadOnlySpan<byte> snapshot, ReadOnlySpan<byte> magic, int version)
    {
        var length = snapshot.Length - SHA256.HashSizeInBytes;

        if (length < magic.Length + sizeof(int) || !snapshot.StartsWith(magic))
        {
            throw new InvalidDataException("These bytes are no snapshot of a guard's memory.");
        }

        if (!SHA256.HashData(snapshot[..length]).AsSpan().SequenceEqual(snapshot[length..]))
        {
            throw new InvalidDataException("The snapshot is damaged: its checksum does not match.");
        }

        var reader = new SnapshotReader(snapshot[magic.Length..length].ToArray());
        var found = reader.ReadInt32();

        return found == version
            ? reader
            : throw new InvalidDataException($"The snapshot has version {found}; this library reads version {version}.");
    }

    public void ReadAll(Action read)
    {
        for (var left = ReadInt32(); left > 0; left--)
        {
            read();
        }
    }

    public DateTimeOffset ReadInstant() => new(ReadInt64(), TimeSpan.Zero);

    public TimeSpan? ReadSpan() => ReadOptional(() => new TimeSpan(ReadInt64()));

    public QuotaPlace ReadPlace() => new(new(ReadString()), ReadInstant(), ReadBoolean());

    public Sighting ReadSighting() => new()
    {
        At = ReadInstant(),
        Workspace = new(ReadString()),
        Member = new(ReadString()),
        Draft = new(ReadString()),
        Board = ReadOptional(() => new BoardKey(ReadString())),
        Text = ReadOptional(() => new TextKey(ReadHash())),
        Pixels = ReadOptional(() => new PixelKey(ReadHash())),
        Link = ReadOptional(() => new LinkKey(ReadHash())),
    };

    public Label ReadLabel() => new()
    {
        Subject = new((LabelSubjectKind)ReadByte(), ReadString()),
        Name = ReadString(),
        Reason = ReadString(),
        By = ReadString(),
        Until = ReadOptional(ReadInstant),
    };

    private UInt128 ReadHash() => new(ReadUInt64(), ReadUInt64());

    private T? ReadOptional<T>(Func<T> read)
        where T : struct => ReadBoolean() ? read() : null;
}
