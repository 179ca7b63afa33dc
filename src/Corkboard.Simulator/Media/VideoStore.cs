using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Media;

/// <summary>
/// Uploaded videos by their SHA-256, in a folder beside the state file or, without one, in a temporary folder that goes
/// with the simulator: a video is never held in memory as a whole.
/// </summary>
internal sealed class VideoStore(SimulatorSettings settings) : IDisposable
{
    private const int BlockSize = 128 * 1024;

    private readonly string? _kept = settings.StateFile is null ? null : settings.StateFile + ".videos";
    private readonly Lazy<string> _temporary = new(() => Directory.CreateTempSubdirectory("simulated-videos-").FullName);

    private string Folder => _kept ?? _temporary.Value;

    /// <summary>The file and what is in it; <c>null</c> when there are more bytes than may come. Only videos are kept.</summary>
    public async Task<KeptFile?> KeepAsync(Stream source, long mostBytes, CancellationToken cancellationToken)
    {
        PrivateFiles.CreateFolder(Folder);
        var unfinished = Path.Combine(Folder, $"unfinished-{Guid.CreateVersion7()}");

        try
        {
            var kept = await CopyAsync(source, unfinished, mostBytes, cancellationToken);

            if (kept is { Video: not null })
            {
                File.Move(unfinished, Path.Combine(Folder, kept.Sha256), overwrite: true);
            }

            return kept;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public bool TryOpen(string sha256, [NotNullWhen(true)] out Stream? video)
    {
        var path = Path.Combine(Folder, Path.GetFileName(sha256));
        video = File.Exists(path) ? File.OpenRead(path) : null;

        return video is not null;
    }

    public void Dispose()
    {
        if (_temporary.IsValueCreated)
        {
            Directory.Delete(_temporary.Value, recursive: true);
        }
    }

    private static async Task<KeptFile?> CopyAsync(
        Stream source, string path, long mostBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileShare.None);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);

        try
        {
            for (int read; (read = await source.ReadAsync(block, cancellationToken)) > 0;)
            {
                if (file.Length + read > mostBytes)
                {
                    return null;
                }

                hash.AppendData(block, 0, read);
                await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());

        return new(sha256, file.Length, VideoInspection.Inspect(file, sha256));
    }
}

/// <summary>A file that has wholly arrived, and the video in it, if there is one.</summary>
internal sealed record KeptFile(string Sha256, long Length, Video? Video);
