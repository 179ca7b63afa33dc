using System.Security.Cryptography;

namespace Corkboard.Guard;

public sealed partial class GuardMemory
{
    private const int SnapshotVersion = 1;

    private static ReadOnlySpan<byte> Magic => "CKGM"u8;

    /// <summary>The whole memory as bytes: equal memories give equal bytes, however they came to be.</summary>
    /// <remarks>The layout carries a version and ends with the SHA-256 of what stands before it.</remarks>
    public byte[] Snapshot()
    {
        using var stream = new MemoryStream();
        using var writer = new SnapshotWriter(stream);
        stream.Write(Magic);
        writer.Write(SnapshotVersion);

        writer.WriteAll(_firstContents.OrderBy(first => first.Key.Value, StringComparer.Ordinal), first =>
        {
            writer.Write(first.Key.Value);
            writer.WriteInstant(first.Value.At);
            writer.WriteSpan(first.Value.SinceSignUp);
            writer.WriteSpan(first.Value.SinceConfirmation);
        });
        writer.WriteAll(_accepted.Select(member => member.Value).Order(StringComparer.Ordinal), writer.Write);
        writer.WriteAll(_quotas.OrderBy(quota => quota.Key.Value, StringComparer.Ordinal), quota =>
        {
            writer.Write(quota.Key.Value);
            writer.WriteAll(quota.Value.Places, writer.WritePlace);
        });
        writer.WriteAll(_buckets.OrderBy(bucket => bucket.Key.Value, StringComparer.Ordinal), bucket =>
        {
            writer.Write(bucket.Key.Value);
            writer.WriteInstant(bucket.Value);
        });
        writer.WriteAll(_content.All(), writer.WriteSighting);
        writer.WriteAll(
            _labels.Values
                .OrderBy(label => label.Subject.Kind)
                .ThenBy(label => label.Subject.Key, StringComparer.Ordinal)
                .ThenBy(label => label.Name, StringComparer.Ordinal),
            writer.WriteLabel);

        writer.Flush();

        var content = stream.GetBuffer().AsSpan(0, (int)stream.Length);

        return [.. content, .. SHA256.HashData(content)];
    }

    /// <summary>The memory whose <see cref="Snapshot"/> gave these bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no snapshot, are damaged, or have a version that this library does not read.</exception>
    public static GuardMemory Restore(ReadOnlySpan<byte> snapshot)
    {
        using var reader = SnapshotReader.Over(snapshot, Magic, SnapshotVersion);
        var memory = new GuardMemory();

        reader.ReadAll(() => memory._firstContents.Add(
            new(reader.ReadString()), new(reader.ReadInstant(), reader.ReadSpan(), reader.ReadSpan())));
        reader.ReadAll(() => memory._accepted.Add(new(reader.ReadString())));
        reader.ReadAll(() =>
        {
            var quota = memory.QuotaOf(new(reader.ReadString()));
            reader.ReadAll(() => quota.Set(reader.ReadPlace()));
        });
        reader.ReadAll(() => memory._buckets.Add(new(reader.ReadString()), reader.ReadInstant()));
        reader.ReadAll(() => memory._content.Add(reader.ReadSighting()));
        reader.ReadAll(() => memory.Apply(new LabelSet(reader.ReadLabel())));

        return memory;
    }
}
