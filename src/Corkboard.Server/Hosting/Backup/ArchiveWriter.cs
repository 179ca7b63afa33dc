using System.Formats.Tar;
using System.Security.Cryptography;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>Writes an archive for its owner only: files one after the other, and the manifest at the end.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly List<ManifestEntry> _entries = [];
    private readonly FileStream _file;
    private readonly TarWriter _tar;

    private ArchiveWriter(FileStream file)
    {
        _file = file;
        _tar = new(file, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<ManifestEntry> Entries => _entries;

    /// <exception cref="IOException">The file is there already.</exception>
    public static ArchiveWriter Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(new(path, options));
    }

    public async Task AddAsync(string name, string path, CancellationToken cancellationToken)
    {
        if (!ArchiveNames.IsKnown(name))
        {
            throw new BackupFailedException($"{path} is not one of the files that a backup holds. Take it out of the data folder.");
        }

        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        _entries.Add(new(name, content.Length, hash));
        await WriteAsync(name, content, cancellationToken);
    }

    /// <summary>Writes the manifest, and returns when all of it is on the disk.</summary>
    public async Task EndAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(manifest.Write());
        await WriteAsync(Manifest.Name, content, cancellationToken);
        await _tar.DisposeAsync();
        _file.Flush(flushToDisk: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _file.DisposeAsync();
    }

    private Task WriteAsync(string name, Stream content, CancellationToken cancellationToken) => _tar.WriteEntryAsync(
        new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, DataStream = content },
        cancellationToken);
}
