using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pictures;

/// <summary>The bytes of accepted pictures by their SHA-256: in a folder beside the state file, or in memory without one.</summary>
internal sealed class PictureStore
{
    private readonly ConcurrentDictionary<string, byte[]> _memory = new(StringComparer.Ordinal);
    private readonly string? _folder;

    public PictureStore(SimulatorSettings settings)
    {
        if (settings.StateFile is not null)
        {
            _folder = settings.StateFile + ".pictures";
            PrivateFiles.CreateFolder(_folder);
        }
    }

    public async Task KeepAsync(string sha256, byte[] bytes)
    {
        if (_folder is null)
        {
            _memory.TryAdd(sha256, bytes);

            return;
        }

        var path = Path.Combine(_folder, sha256);

        if (File.Exists(path))
        {
            return;
        }

        // Under a name of its own first, so that whoever finds the file finds all of it.
        var unfinished = $"{path}.{Guid.CreateVersion7()}";

        await using (var file = PrivateFiles.Open(unfinished, FileMode.CreateNew, FileShare.None))
        {
            await file.WriteAsync(bytes);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public bool TryRead(string sha256, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (_folder is null)
        {
            return _memory.TryGetValue(sha256, out bytes);
        }

        var path = Path.Combine(_folder, Path.GetFileName(sha256));
        bytes = File.Exists(path) ? File.ReadAllBytes(path) : null;

        return bytes is not null;
    }
}
