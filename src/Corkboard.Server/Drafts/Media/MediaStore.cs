using System.Buffers;
using System.Security.Cryptography;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Drafts.Media;

/// <summary>The bytes of pictures, each kept once under its SHA-256, in two levels of folders.</summary>
internal sealed class MediaStore(DataFolder data)
{
    private const int BufferSize = 81_920;

    private string IncomingFolder => Path.Combine(data.MediaFolder, "incoming");

    /// <summary>Takes a file in, but does not keep it yet. None where it is longer than the limit.</summary>
    public async Task<IncomingFile?> ReceiveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(IncomingFolder);
        var path = Path.Combine(IncomingFolder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            if (await CopyAsync(source, path, limit, cancellationToken) is var (sha256, byteCount))
            {
                return new(path, PathOf(sha256), sha256, byteCount);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return null;
    }

    /// <summary>Takes a file in and keeps it. None where it is longer than the limit.</summary>
    public async Task<(byte[] Sha256, long ByteCount)?> SaveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        using var file = await ReceiveAsync(source, limit, cancellationToken);
        file?.Keep();

        return file is null ? null : (file.Sha256, file.ByteCount);
    }

    /// <summary>Opens a kept file.</summary>
    /// <exception cref="IOException">There is none of this SHA-256.</exception>
    public FileStream OpenRead(byte[] sha256) => new(
        PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Deletes a kept file. Where there is none, nothing happens.</summary>
    public void Delete(byte[] sha256)
    {
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Forgets what a stopped server was still taking in.</summary>
    public void ClearIncoming()
    {
        if (Directory.Exists(IncomingFolder))
        {
            Directory.Delete(IncomingFolder, recursive: true);
        }
    }

    private static async Task<(byte[] Sha256, long ByteCount)?> CopyAsync(
        Stream source, string path, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var total = 0L;
            int count;
            while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                total += count;
                if (total > limit)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            // A row must never name a file that a power cut took back.
            file.Flush(flushToDisk: true);

            return (hash.GetHashAndReset(), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(byte[] sha256)
    {
        var name = Convert.ToHexStringLower(sha256);

        return Path.Combine(data.MediaFolder, name[..2], name[2..4], name);
    }
}
