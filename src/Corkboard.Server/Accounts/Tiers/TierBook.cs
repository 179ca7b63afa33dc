using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Tiers;

/// <summary>What is believed of the app's access, and what is learnt of it.</summary>
internal sealed class TierBook(CorkboardDb db, IClock clock)
{
    public async Task<AppTier> ReadAsync(CancellationToken cancellationToken) =>
        await db.Set<AppTier>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? Unknown(clock.GetCurrentInstant());

    /// <summary>Keeps what was learnt. What is believed already stays with its first reason. False where nothing changed.</summary>
    public Task<bool> LearnAsync(AccessTier tier, TierSource source, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var now = clock.GetCurrentInstant();

            return await db.Set<AppTier>().Where(row => row.Tier != tier)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(one => one.Tier, tier)
                        .SetProperty(one => one.LearntFrom, source)
                        .SetProperty(one => one.LearntAt, now),
                    token) > 0;
        },
        cancellationToken);

    /// <summary>Lays the row in a new database.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            if (!await db.Set<AppTier>().AnyAsync(token))
            {
                db.Add(Unknown(clock.GetCurrentInstant()));
                await db.SaveChangesAsync(token);
            }
        },
        cancellationToken);

    private static AppTier Unknown(Instant now) =>
        new() { Id = AppTier.OnlyId, Tier = AccessTier.Unknown, LearntFrom = TierSource.Nothing, LearntAt = now };
}
