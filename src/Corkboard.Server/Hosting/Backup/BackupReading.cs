using Corkboard.Server.Data;
using NodaTime;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>Brings an archive back into a data folder and a database, and has the copy wait for an operator's word before it publishes.</summary>
internal sealed class BackupReading(DataFolder data, DatabaseSettings database, IClock clock)
{
    // An operator's own; no backup holds them.
    private static readonly string[] s_kept =
        ["corkboard.credentials", "corkboard.credentials.sh", ".gitignore", "corkboard.lock", "corkboard.lock.process"];

    private string Staging => Path.Combine(data.Path, ".restore");

    /// <exception cref="BackupFailedException">The archive or the target is not as it has to be. Nothing was changed.</exception>
    public async Task<Manifest> RunAsync(string archive, bool replaces, CancellationToken cancellationToken)
    {
        if (!File.Exists(archive))
        {
            throw new BackupFailedException($"{archive} is not there.");
        }

        Directory.CreateDirectory(data.Path);
        using var held = LockFile.Take(data.LockFile);
        var copy = DatabaseCopy.Of(database);
        await RefuseUnlessEmptyAsync(copy, replaces, cancellationToken);

        DeleteStaging();
        try
        {
            Directory.CreateDirectory(Staging);
            var manifest = await ArchiveReader.UnpackAsync(archive, Staging, cancellationToken);
            Check(manifest, copy);

            await File.WriteAllTextAsync(data.UnfinishedRestoreFile, archive, cancellationToken);
            await ReplaceAsync(manifest, copy, cancellationToken);
            File.Delete(data.UnfinishedRestoreFile);

            return manifest;
        }
        finally
        {
            DeleteStaging();
        }
    }

    private async Task RefuseUnlessEmptyAsync(DatabaseCopy copy, bool replaces, CancellationToken cancellationToken)
    {
        if (await copy.UsersAsync(cancellationToken) is > 0 and var users)
        {
            throw new BackupFailedException($"{database} is in use by {users} connections. Stop the servers that use it.");
        }

        var inTheWay = Directory.EnumerateFileSystemEntries(data.Path)
            .Where(entry => !s_kept.Contains(Path.GetFileName(entry)) && entry != data.MasterKeysFile && entry != Staging)
            .ToList();
        if (!replaces && inTheWay.Count > 0)
        {
            throw new BackupFailedException(
                $"{data.Path} is not empty: {Path.GetFileName(inTheWay[0])} is in it. Name another folder with --data, or say --replace to lose what is there.");
        }

        if (!replaces && !await copy.IsEmptyAsync(cancellationToken))
        {
            throw new BackupFailedException(
                $"{database} is not empty. Name another one with {StartSettings.DatabaseName}, or say --replace to lose what is there.");
        }
    }

    private void Check(Manifest manifest, DatabaseCopy copy)
    {
        if (manifest.Database != database.ToString() || !File.Exists(Path.Combine(Staging, copy.Name)))
        {
            throw new BackupFailedException(
                $"The archive holds a database of {manifest.Database}, and the settings name {database}. Set {StartSettings.DatabaseName} accordingly.");
        }

        if (OpenedDatabase.KnownMigrations(database).All(known => known != manifest.LastMigration))
        {
            throw new BackupFailedException(
                $"The archive has a newer schema ({manifest.LastMigration}, made by version {manifest.Version}) than this version knows. Restore it with that version or a newer one.");
        }

        if (manifest.HasMasterKey && File.Exists(data.MasterKeysFile)
            && !File.ReadAllBytes(data.MasterKeysFile).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Staging, ArchiveNames.MasterKeys))))
        {
            throw new BackupFailedException(
                $"{data.MasterKeysFile} is there and differs from the ring in the archive. Move it away: the one of them that fits the database must not be lost.");
        }
    }

    private async Task ReplaceAsync(Manifest manifest, DatabaseCopy copy, CancellationToken cancellationToken)
    {
        File.Delete(data.SetUpLinkFile);
        await copy.LoadAsync(Path.Combine(Staging, copy.Name), cancellationToken);
        await using (var opened = OpenedDatabase.Of(database))
        {
            await new RestoredCopy(opened.Db, clock).MarkAsync(manifest.TakenAt, cancellationToken);
        }

        foreach (var name in new[] { ArchiveNames.Media, ArchiveNames.SignInKeys })
        {
            var (from, to) = (Path.Combine(Staging, name), Path.Combine(data.Path, name));
            if (Directory.Exists(to))
            {
                Directory.Delete(to, recursive: true);
            }

            if (Directory.Exists(from))
            {
                Directory.Move(from, to);
            }
        }

        if (manifest.HasMasterKey)
        {
            File.Move(Path.Combine(Staging, ArchiveNames.MasterKeys), data.MasterKeysFile, overwrite: true);
        }
    }

    private void DeleteStaging()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }
}
