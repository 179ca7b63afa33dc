using Corkboard.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Data;

/// <summary>A look at a database from outside, while a server may be using it. Nothing is made, changed or locked.</summary>
/// <param name="Applied">The migrations that the database has and this version knows, oldest first.</param>
/// <param name="Pending">Those that it lacks.</param>
/// <param name="Unknown">Those that it has and this version does not know: a newer one made them.</param>
/// <param name="Mode">With which Pinterest it was made; none before the first start was done.</param>
internal sealed record DatabaseLook(
    IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown, PinterestMode? Mode)
{
    /// <returns>None where there is no database yet.</returns>
    /// <exception cref="System.Data.Common.DbException">It does not open, or does not answer.</exception>
    public static async Task<DatabaseLook?> TakeAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        if (settings.ForLooking() is not { } looking)
        {
            return null;
        }

        await using var opened = OpenedDatabase.Of(looking);
        var db = opened.Db;
        await db.Database.OpenConnectionAsync(cancellationToken);

        var known = db.Database.GetMigrations().ToList();
        var has = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (has.Count == 0)
        {
            return null;
        }

        var installation = await db.Set<Installation>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return new(
            [.. known.Where(has.Contains)], [.. known.Where(one => !has.Contains(one))], [.. has.Where(one => !known.Contains(one))], installation?.Mode);
    }
}
