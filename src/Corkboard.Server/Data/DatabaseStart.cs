using Corkboard.Server.Hosting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Data;

/// <summary>Brings the schema up to date and checks that the database belongs to this mode, before anything else runs.</summary>
internal sealed class DatabaseStart(Database database, DataFolder folder, IServiceScopeFactory scopes, IClock clock)
{
    /// <exception cref="StartRefusedException">The database holds accounts of the other mode, or another process holds it.</exception>
    public async Task RunAsync(PinterestMode mode, CancellationToken cancellationToken)
    {
        database.Hold();
        if (File.Exists(folder.UnfinishedRestoreFile))
        {
            throw new StartRefusedException(
                $"A restoration of {File.ReadAllText(folder.UnfinishedRestoreFile)} did not come to its end. Run corkboard restore again, with --replace.");
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.Database.MigrateAsync(cancellationToken);

        var installation = await db.Set<Installation>().SingleOrDefaultAsync(cancellationToken);
        if (installation is null)
        {
            db.Add(new Installation { Id = Installation.OnlyId, Mode = mode, CreatedAt = clock.GetCurrentInstant() });
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (installation.Mode != mode)
        {
            throw new StartRefusedException(
                $"This database was made with {Describe(installation.Mode)} and refuses to start with {Describe(mode)}. "
                + $"Start it {HowToStart(installation.Mode)}, or name another folder with --data (another database with {StartSettings.DatabaseName}).");
        }
    }

    private static string Describe(PinterestMode mode) =>
        mode == PinterestMode.Simulated ? "a simulated Pinterest" : "the real Pinterest";

    private static string HowToStart(PinterestMode mode) =>
        mode == PinterestMode.Simulated ? "with --simulator" : "without --simulator and outside of the Development environment";
}
