using System.Formats.Tar;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Backup;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Publishing;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Hosting.Backup;

/// <summary>An archive of a server that runs, and what becomes of it in another folder and another database.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _otherDatabase = TestDatabase.Create();
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres && !IsOnPath("pg_dump"), "pg_dump is not installed.");
        _app = await PublishingApp.StartAsync();
        await _app.Pins.PlanAsync(new(), _app.App.Now + Duration.FromDays(1), CorkboardApp.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _otherDatabase.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_its_owners_alone_and_holds_no_master_key_unless_asked()
    {
        await WriteAsync(Archive, withMasterKey: false);
        await WriteAsync(_folder.In("keys.tar"), withMasterKey: true);

        File.GetUnixFileMode(Archive).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Names(Archive).ShouldNotContain("master-keys.credentials");
        Names(_folder.In("keys.tar")).ShouldContain("master-keys.credentials");
        Names(Archive)[0].ShouldStartWith("database.");
        Names(Archive)[^1].ShouldBe("manifest.json");
        Names(Archive).ShouldContain(name => name.StartsWith("media/", StringComparison.Ordinal));
        Names(Archive).ShouldContain(name => name.StartsWith("sign-in-keys/", StringComparison.Ordinal));
        Directory.EnumerateFiles(_folder.Path).Count().ShouldBe(2);
    }

    [Fact]
    public async Task It_overwrites_nothing()
    {
        await WriteAsync(Archive, withMasterKey: false);

        (await Should.ThrowAsync<BackupFailedException>(WriteAsync(Archive, withMasterKey: false))).Message.ShouldContain("is there already");
    }

    [Fact]
    public async Task What_was_backed_up_comes_back_and_is_held()
    {
        await WriteAsync(Archive, withMasterKey: true);

        await RestoreAsync(Archive);

        await using var restored = OpenedDatabase.Of(Target);
        (await restored.Db.Set<Workspace>().CountAsync(CorkboardApp.Cancel)).ShouldBe(await CountWorkspacesAsync());
        var mark = await restored.Db.Set<Restoration>().SingleAsync(CorkboardApp.Cancel);
        mark.TakenAt.ShouldBe(_app.App.Now);
        mark.ReleasedAt.ShouldBeNull();
        var files = FilesIn(_app.App.DataFolder);
        files.Count.ShouldBeGreaterThanOrEqualTo(3);
        FilesIn(Data).ShouldBe(files);
        Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories).Select(Path.GetFileName)
            .ShouldNotContain(name => name == ".restore" || name == "restore.unfinished");
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_lost_only_when_that_is_said()
    {
        await WriteAsync(Archive, withMasterKey: false);
        await RestoreAsync(Archive);
        await File.WriteAllTextAsync(Path.Combine(Data, "master-keys.credentials"), "the ring of today", CorkboardApp.Cancel);

        var refusal = await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive));
        await RestoreAsync(Archive, replaces: true);

        refusal.Message.ShouldContain("--replace");
        (await File.ReadAllTextAsync(Path.Combine(Data, "master-keys.credentials"), CorkboardApp.Cancel)).ShouldBe("the ring of today");
    }

    [Fact]
    public async Task Another_ring_of_master_keys_is_never_overwritten()
    {
        await WriteAsync(Archive, withMasterKey: true);
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "master-keys.credentials"), "another ring", CorkboardApp.Cancel);

        (await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive, replaces: true))).Message.ShouldContain("differs from the ring in the archive");

        (await File.ReadAllTextAsync(Path.Combine(Data, "master-keys.credentials"), CorkboardApp.Cancel)).ShouldBe("another ring");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task An_archive_that_was_cut_short_changes_nothing(double part)
    {
        await WriteAsync(Archive, withMasterKey: false);
        await using (var file = File.OpenWrite(Archive))
        {
            file.SetLength((long)(file.Length * part));
        }

        await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive));

        ShouldBeUntouched();
    }

    [Fact]
    public async Task A_byte_that_changed_is_noticed_before_anything_is_used()
    {
        await WriteAsync(Archive, withMasterKey: false);
        await using (var file = File.Open(Archive, FileMode.Open))
        {
            file.Position = 3000;
            var was = file.ReadByte();
            file.Position = 3000;
            file.WriteByte((byte)(was ^ 1));
        }

        (await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive))).Message.ShouldContain("database.");

        ShouldBeUntouched();
    }

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("/escaped.txt")]
    [InlineData("media/aa/bb/short")]
    [InlineData("corkboard.credentials")]
    public async Task Nothing_but_what_a_backup_holds_is_taken_out(string name)
    {
        await using (var tar = new TarWriter(File.Create(Archive)))
        {
            using var content = new MemoryStream([1, 2, 3]);
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content }, CorkboardApp.Cancel);
        }

        (await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive))).Message.ShouldContain("something that no backup of Corkboard holds");

        ShouldBeUntouched();
    }

    [Fact]
    public async Task An_archive_of_a_newer_schema_is_refused()
    {
        await WriteAsync(_folder.In("true.tar"), withMasterKey: false);
        var parts = Directory.CreateDirectory(_folder.In("parts")).FullName;
        var manifest = await ArchiveReader.UnpackAsync(_folder.In("true.tar"), parts, CorkboardApp.Cancel);
        await using (var archive = ArchiveWriter.Create(Archive))
        {
            foreach (var entry in manifest.Entries)
            {
                await archive.AddAsync(entry.Name, Path.Combine(parts, entry.Name), CorkboardApp.Cancel);
            }

            await archive.EndAsync(manifest with { LastMigration = "29991231235959_Later" }, CorkboardApp.Cancel);
        }

        (await Should.ThrowAsync<BackupFailedException>(RestoreAsync(Archive))).Message.ShouldContain("29991231235959_Later");

        ShouldBeUntouched();
    }

    private string Archive => _folder.In("backup.tar");

    private string Data => _folder.In("elsewhere");

    private DatabaseSettings Target => _otherDatabase.ConnectionString is { } connection
        ? DatabaseSettings.OnServer(connection)
        : DatabaseSettings.InFile(Path.Combine(Data, "corkboard.db"));

    private Task<Manifest> WriteAsync(string path, bool withMasterKey)
    {
        var settings = _app.App.Services.GetRequiredService<StartSettings>();

        return new BackupWriting(settings.Data, settings.Database, Clock).RunAsync(path, withMasterKey, CorkboardApp.Cancel);
    }

    private Task<Manifest> RestoreAsync(string archive, bool replaces = false) =>
        new BackupReading(new(Data), Target, Clock).RunAsync(archive, replaces, CorkboardApp.Cancel);

    private IClock Clock => _app.App.Services.GetRequiredService<IClock>();

    private void ShouldBeUntouched()
    {
        File.Exists(Path.Combine(Data, "corkboard.db")).ShouldBeFalse();
        FilesIn(Data).ShouldBeEmpty();
        File.Exists(Path.Combine(_folder.Path, "escaped.txt")).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(Data).Select(Path.GetFileName).ShouldAllBe(name => name!.StartsWith("corkboard.lock", StringComparison.Ordinal));
    }

    private async Task<int> CountWorkspacesAsync()
    {
        await using var scope = _app.App.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Workspace>().CountAsync(CorkboardApp.Cancel);
    }

    private static List<string> Names(string archive)
    {
        var names = new List<string>();
        using var tar = new TarReader(File.OpenRead(archive));
        while (tar.GetNextEntry() is { } entry)
        {
            names.Add(entry.Name);
        }

        return names;
    }

    // The pictures and keys of a data folder, with what is in them.
    private static List<string> FilesIn(string data) =>
    [
        .. new[] { "media", "sign-in-keys", "master-keys.credentials" }
            .Select(name => Path.Combine(data, name))
            .SelectMany(path => File.Exists(path) ? [path] : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [])
            .Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(data, path)} {Convert.ToHexString(File.ReadAllBytes(path))}"),
    ];

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
