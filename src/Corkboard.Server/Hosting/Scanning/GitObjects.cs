using System.Globalization;
using System.Text;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>Reads the contents of objects of git, one after the other, whatever their size.</summary>
internal static class GitObjects
{
    /// <param name="git">Where the objects are.</param>
    /// <param name="named">The IDs of the objects, with what to call each.</param>
    /// <exception cref="ScanFailedException">An object is missing or does not read.</exception>
    public static async Task<IReadOnlyList<(string Id, Leak Leak)>> SearchAsync(Git git, IReadOnlyList<(string Id, string Name)> named)
    {
        var found = new List<(string, Leak)>();
        using var reader = git.Start("cat-file", "--batch");
        var errors = reader.StandardError.ReadToEndAsync();
        var asking = AskAsync(reader.StandardInput, named);
        await using var output = new BufferedStream(reader.StandardOutput.BaseStream, 64 * 1024);
        foreach (var (id, name) in named)
        {
            if (ReadLine(output).Split(' ') is not [_, var kind, var size])
            {
                reader.Kill();
                throw new ScanFailedException($"git has no content for the object {id} ({name}). A partial clone has to be completed first.");
            }

            var length = long.Parse(size, CultureInfo.InvariantCulture);
            var content = new BoundedStream(output, length);
            if (kind != "tree")
            {
                found.AddRange(LeakSearch.Read(content, kind == "blob" ? name : $"({kind} message)").Select(leak => (id, leak)));
            }

            content.SkipRest();
            output.ReadByte();
        }

        await asking;
        await reader.WaitForExitAsync();
        _ = await errors;

        return found;
    }

    private static async Task AskAsync(StreamWriter input, IReadOnlyList<(string Id, string Name)> named)
    {
        await using (input)
        {
            foreach (var (id, _) in named)
            {
                await input.WriteAsync(id + "\n");
            }
        }
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString();
    }

    /// <summary>The next bytes of a stream, as a stream of their own.</summary>
    private sealed class BoundedStream(Stream inner, long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, (int)Math.Min(count, _left));
            _left -= read;

            return read;
        }

        public void SkipRest()
        {
            var skipped = new byte[64 * 1024];
            while (_left > 0 && Read(skipped, 0, skipped.Length) > 0)
            {
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
