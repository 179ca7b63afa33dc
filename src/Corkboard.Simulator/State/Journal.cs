using System.Text.Json;

namespace Corkboard.Simulator.State;

/// <summary>
/// The file of accepted changes, one JSON line each. A line is handed to the operating system before the change is
/// answered, so that the end of this process, however sudden, loses nothing that somebody was told.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream? _file;
    private readonly FileStream? _lock;

    private Journal(FileStream? file, FileStream? @lock) => (_file, _lock) = (file, @lock);

    public static Journal InMemory => new(file: null, @lock: null);

    /// <summary>Opens the file, made readable for its owner alone; while it is open nobody else can open it so.</summary>
    /// <exception cref="IOException">Another simulator has it open.</exception>
    public static Journal Open(string path)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);

        // A file of its own, so that the journal itself can be read and copied at any time.
        var @lock = PrivateFiles.Open(path + ".lock", FileMode.OpenOrCreate, FileShare.None);

        return new(PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.Read), @lock);
    }

    /// <summary>All whole lines. Half a last line is the trace of a change that nobody was told of, and is cut off.</summary>
    public IReadOnlyList<Entry> ReadAll()
    {
        if (_file is null)
        {
            return [];
        }

        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);

        var entries = new List<Entry>();
        var start = 0;

        for (int length; (length = bytes.AsSpan(start).IndexOf((byte)'\n')) >= 0; start += length + 1)
        {
            entries.Add(JsonSerializer.Deserialize(bytes.AsSpan(start, length), StateJson.Default.Entry)
                ?? throw new InvalidDataException($"The state file holds an empty entry at byte {start}."));
        }

        _file.SetLength(start);
        _file.Position = start;

        return entries;
    }

    public void Append(Entry entry)
    {
        if (_file is null)
        {
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(entry, StateJson.Default.Entry);
        var end = _file.Position;

        try
        {
            _file.Write([.. json, (byte)'\n']);
        }
        catch (IOException)
        {
            // A full disk can take half a line; the next one must not be written behind it.
            _file.SetLength(end);
            _file.Position = end;

            throw;
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _lock?.Dispose();
    }
}
