using System.Reflection;
using Corkboard.Server.Data;
using NodaTime;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>Makes one archive of all that a server keeps, while it may run.</summary>
internal sealed class BackupWriting(DataFolder data, DatabaseSettings database, IClock clock)
{
    /// <summary>Writes the archive. Until it is complete it has another name.</summary>
    /// <exception cref="BackupFailedException">There is nothing to back up, or it could not be read.</exception>
    public async Task<Manifest> RunAsync(string path, bool withMasterKey, CancellationToken cancellationToken)
    {
        if (Path.Exists(path))
        {
            throw new BackupFailedException($"{path} is there already. A backup overwrites nothing: name another file, or a folder.");
        }

        var look = await DatabaseLook.TakeAsync(database, cancellationToken)
            ?? throw new BackupFailedException($"There is no database to back up: {database} holds none for {data.Path}.");
        if (look is not { Unknown: [], Applied: [.., var lastMigration] })
        {
            throw new BackupFailedException("The database has a newer schema than this version knows. Make the backup with the version that runs.");
        }

        var (partial, snapshot) = ($"{path}.partial", $"{path}.database");
        try
        {
            await using (var archive = ArchiveWriter.Create(partial))
            {
                var takenAt = clock.GetCurrentInstant();

                // The database first: a row never names a picture that was not kept before it.
                var copy = DatabaseCopy.Of(database);
                await copy.SaveAsync(snapshot, cancellationToken);
                await archive.AddAsync(copy.Name, snapshot, cancellationToken);
                await AddFoldersAsync(archive, withMasterKey, cancellationToken);
                var manifest = new Manifest
                {
                    Format = Manifest.CurrentFormat,
                    Version = typeof(BackupWriting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
                    TakenAt = takenAt,
                    Database = database.ToString(),
                    LastMigration = lastMigration,
                    HasMasterKey = withMasterKey,
                    Entries = archive.Entries,
                };
                await archive.EndAsync(manifest, cancellationToken);
                File.Move(partial, path);

                return manifest;
            }
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(partial);
        }
    }

    private async Task AddFoldersAsync(ArchiveWriter archive, bool withMasterKey, CancellationToken cancellationToken)
    {
        foreach (var (folder, form) in new[] { (data.MediaFolder, "*"), (data.SignInKeysFolder, "*.xml") })
        {
            foreach (var file in FilesIn(folder, form))
            {
                await archive.AddAsync(Path.GetRelativePath(data.Path, file).Replace('\\', '/'), file, cancellationToken);
            }
        }

        if (withMasterKey)
        {
            await archive.AddAsync(ArchiveNames.MasterKeys, data.MasterKeysFile, cancellationToken);
        }
    }

    // What is still being taken in belongs to no row yet.
    private IEnumerable<string> FilesIn(string folder, string form) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, form, SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(data.MediaFolder, "incoming"), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];
}
