using System.Formats.Tar;
using System.Security.Cryptography;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>Takes an archive apart into a folder, and checks all of it before anybody uses any of it.</summary>
internal static class ArchiveReader
{
    private const long LongestManifest = 256L * 1024 * 1024;

    /// <exception cref="BackupFailedException">It is no archive, was cut short, or holds something else than its manifest says.</exception>
    public static async Task<Manifest> UnpackAsync(string archive, string folder, CancellationToken cancellationToken)
    {
        var (manifest, found) = ((Manifest?)null, new Dictionary<string, ManifestEntry>(StringComparer.Ordinal));
        try
        {
            await using var file = File.OpenRead(archive);
            await using var tar = new TarReader(file);
            while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                if (manifest is not null)
                {
                    throw new BackupFailedException($"{archive} goes on behind its manifest.");
                }

                if (entry.Name == Manifest.Name)
                {
                    manifest = Manifest.Read(await ReadAsync(entry, cancellationToken));
                }
                else
                {
                    found[entry.Name] = await UnpackAsync(entry, folder, cancellationToken);
                }
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw new BackupFailedException($"{archive} is damaged, or no archive of Corkboard: {damage.Message}");
        }

        Check(manifest ?? throw new BackupFailedException($"{archive} has no manifest: it was cut short, or is no archive of Corkboard."), found);

        return manifest;
    }

    private static async Task<ManifestEntry> UnpackAsync(TarEntry entry, string folder, CancellationToken cancellationToken)
    {
        if (entry.EntryType != TarEntryType.RegularFile || !ArchiveNames.IsKnown(entry.Name))
        {
            throw new BackupFailedException("The archive holds something that no backup of Corkboard holds. Nothing was taken out of it.");
        }

        var path = Path.Combine(folder, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var hash = SHA256.Create();
        await using var target = new FileStream(path, options);
        await using (var hashing = new CryptoStream(target, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            await (entry.DataStream ?? Stream.Null).CopyToAsync(hashing, cancellationToken);
        }

        target.Flush(flushToDisk: true);

        return new(entry.Name, target.Length, Convert.ToHexStringLower(hash.Hash!));
    }

    private static async Task<byte[]> ReadAsync(TarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Length > LongestManifest)
        {
            throw new BackupFailedException($"The manifest has {entry.Length} bytes; {LongestManifest} is the most.");
        }

        using var content = new MemoryStream();
        await (entry.DataStream ?? Stream.Null).CopyToAsync(content, cancellationToken);

        return content.ToArray();
    }

    private static void Check(Manifest manifest, Dictionary<string, ManifestEntry> found)
    {
        foreach (var told in manifest.Entries)
        {
            if (!found.Remove(told.Name, out var entry))
            {
                throw new BackupFailedException($"{told.Name} is missing in the archive.");
            }

            if (entry != told)
            {
                throw new BackupFailedException($"{told.Name} in the archive is damaged: its SHA-256 is not the one that the manifest says.");
            }
        }

        if (found.Count > 0)
        {
            throw new BackupFailedException($"{found.Keys.First()} is in the archive, and its manifest does not know it.");
        }
    }
}
