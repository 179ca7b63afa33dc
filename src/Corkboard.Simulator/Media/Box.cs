using System.Buffers.Binary;

namespace Corkboard.Simulator.Media;

/// <summary>A part of a file: four letters for what it is, and where its content lies.</summary>
internal readonly record struct Box(string Kind, long Start, long End)
{
    private const int MostBoxes = 100_000;

    /// <summary>The boxes that fill a range from its start to its end; <c>null</c> where something else is in it.</summary>
    public static IReadOnlyList<Box>? In(Stream file, long start, long end)
    {
        var boxes = new List<Box>();

        while (start < end)
        {
            if (boxes.Count == MostBoxes || end - start < 8)
            {
                return null;
            }

            var size = (long)Number(file, start);
            var kind = Text(file, start + 4);
            var header = 8;

            if (size == 1 && end - start >= 16)
            {
                size = (long)(((ulong)Number(file, start + 8) << 32) | Number(file, start + 12));
                header = 16;
            }
            else if (size == 0)
            {
                size = end - start;
            }

            if (size < header || size > end - start || kind.Any(letter => letter is < ' ' and not '©' or '\x7f'))
            {
                return null;
            }

            boxes.Add(new(kind, start + header, start + size));
            start += size;
        }

        return boxes;
    }

    public static uint Number(Stream file, long at) => BinaryPrimitives.ReadUInt32BigEndian(Read(file, at));

    public static string Text(Stream file, long at) => string.Concat(Read(file, at).Select(value => (char)value));

    private static byte[] Read(Stream file, long at)
    {
        var bytes = new byte[4];
        file.Position = at;

        // Past the end there are zeros, which are no box and no size.
        _ = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);

        return bytes;
    }
}
