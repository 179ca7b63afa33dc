using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Backup;
using NodaTime.Text;

namespace Corkboard.Server.Hosting.Commands;

/// <summary><c>corkboard backup</c> and <c>corkboard restore</c>: exit code 0 where it was done, 1 where it was not, 2 where the arguments are wrong.</summary>
internal sealed class BackupCommand(TextWriter output, TextWriter errors, IReadOnlyDictionary<string, string> variables)
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int WrongUsage = 2;

    private const string BackupUsage = "corkboard backup takes a folder or a new file, and beside it --with-master-key and the options of the server.";
    private const string RestoreUsage = "corkboard restore takes an archive, and beside it --replace and the options of the server; or --release without an archive.";

    private static readonly InstantPattern FileTime = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'-'HHmmss");

    public async Task<int> BackUpAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (Words.Read(arguments, variables, "--with-master-key") is not { Places: [var place], Flags: var flags } words)
        {
            errors.WriteLine(BackupUsage);
            return WrongUsage;
        }

        return await TryAsync("No backup was made", async () =>
        {
            var settings = words.Settings(variables);
            var clock = ClockOf(settings);
            var path = Directory.Exists(place)
                ? Path.Combine(place, $"corkboard-{FileTime.Format(clock.GetCurrentInstant())}.tar")
                : Path.GetFullPath(place);
            var manifest = await new BackupWriting(settings.Data, settings.Database, clock).RunAsync(path, flags.Count > 0, cancellationToken);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {path} (for its owner only): {manifest.Entries.Count} files, {manifest.Entries.Sum(entry => entry.Bytes)} bytes, schema {manifest.LastMigration}."));
            output.WriteLine(manifest.HasMasterKey
                ? "It holds the ring of master keys: whoever has this file can act for every connected account."
                : $"It does not hold the ring of master keys. Keep {settings.Data.MasterKeysFile} at another place: without it no account opens.");
        });
    }

    public async Task<int> RestoreAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        switch (Words.Read(arguments, variables, "--replace", "--release"))
        {
            case { Places: [], Flags: ["--release"] } words:
                return await TryAsync("Nothing was released", async () => await ReleaseAsync(words.Settings(variables), cancellationToken));

            case { Places: [var archive], Flags: [] or ["--replace"] } words:
                return await TryAsync("Nothing was restored", async () =>
                {
                    var settings = words.Settings(variables);
                    var manifest = await new BackupReading(settings.Data, settings.Database, ClockOf(settings))
                        .RunAsync(Path.GetFullPath(archive), words.Flags.Count > 0, cancellationToken);
                    output.WriteLine($"Restored the backup of {InstantPattern.General.Format(manifest.TakenAt)} into {settings.Data.Path}.");
                    if (!File.Exists(settings.Data.MasterKeysFile))
                    {
                        output.WriteLine($"Lay the ring of master keys at {settings.Data.MasterKeysFile} before the start: without it no account opens.");
                    }

                    output.WriteLine("The server will publish nothing until an operator lets it, on its page or with corkboard restore --release. First see to it that the other server has ended.");
                });

            default:
                errors.WriteLine(RestoreUsage);
                return WrongUsage;
        }
    }

    private async Task ReleaseAsync(StartSettings settings, CancellationToken cancellationToken)
    {
        if (await DatabaseLook.TakeAsync(settings.Database, cancellationToken) is not { Pending: [] })
        {
            throw new BackupFailedException($"{settings.Data.Path} has no database of this version. Start the server first.");
        }

        await using var opened = OpenedDatabase.Of(settings.Database);
        output.WriteLine(await new RestoredCopy(opened.Db, ClockOf(settings)).ReleaseAsync(cancellationToken)
            ? "Released: what is due goes out from now on, after a look on Pinterest."
            : "Nothing holds this server back.");
    }

    private async Task<int> TryAsync(string not, Func<Task> work)
    {
        try
        {
            await work();
            return Done;
        }
        catch (Exception failure) when (failure is BackupFailedException or StartRefusedException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            errors.WriteLine($"{not}: {failure.Message}");
            return NotDone;
        }
    }

    private static MicrosecondClock ClockOf(StartSettings settings) => new(ClockAhead.Of(settings.ClockAhead));

    /// <summary>The arguments, sorted: places and flags of the command, and the server's options.</summary>
    private sealed record Words(IReadOnlyList<string> Places, IReadOnlyList<string> Flags, string[] Options)
    {
        /// <returns>None where an argument is unknown.</returns>
        public static Words? Read(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables, params string[] flags)
        {
            var rest = arguments.Where(argument => !flags.Contains(argument)).ToList();
            var places = rest.TakeWhile(argument => argument is not ['-', ..]).ToList();
            var options = ServerArguments.Translate([.. rest.Skip(places.Count)], variables.GetValueOrDefault);

            return ServerArguments.FirstUnknown(options) is null && places.All(place => place.Length > 0)
                ? new(places, [.. arguments.Where(flags.Contains).Distinct(StringComparer.Ordinal)], options)
                : null;
        }

        public StartSettings Settings(IReadOnlyDictionary<string, string> variables)
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Options, ContentRootPath = AppContext.BaseDirectory });

            return StartSettings.Read(builder.Configuration, builder.Environment, variables, DataFolder.At(builder.Configuration["Corkboard:Data"]));
        }
    }
}
