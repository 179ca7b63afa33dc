using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Links;

/// <summary>Makes links that are good for one click, and takes them. Both happen inside the caller's <see cref="CorkboardDb.WriteAsync"/>.</summary>
internal sealed class OneTimeLinks(CorkboardDb db, IClock clock)
{
    public static readonly Duration ResetLifetime = Duration.FromHours(1);
    public static readonly Duration OrdinaryLifetime = Duration.FromHours(24);
    public static readonly Duration JoinLifetime = Duration.FromDays(7);

    /// <summary>Adds a link and voids the member's older ones of the same purpose. The answer is its secret, which is kept nowhere.</summary>
    public async Task<string> AddAsync(
        LinkPurpose purpose, MemberId? member, string? email, Duration lifetime, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (member is not null)
        {
            await db.Set<OneTimeLink>()
                .Where(link => link.MemberId == member && link.Purpose == purpose && link.UsedAt == null && link.VoidedAt == null)
                .ExecuteUpdateAsync(link => link.SetProperty(l => l.VoidedAt, now), cancellationToken);
        }

        var secret = LinkSecret.New();
        db.Add(new OneTimeLink
        {
            Id = EntityId.New<OneTimeLinkId>(now),
            Purpose = purpose,
            MemberId = member,
            Email = email,
            SecretHash = LinkSecret.Hash(secret),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        });
        await db.SaveChangesAsync(cancellationToken);

        return secret;
    }

    /// <summary>The link of this secret, if it can still be used. Looking uses nothing up.</summary>
    public async Task<OneTimeLink?> FindAsync(string? secret, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return null;
        }

        var hash = LinkSecret.Hash(secret);
        var now = clock.GetCurrentInstant();

        return await db.Set<OneTimeLink>().AsNoTracking().SingleOrDefaultAsync(
            link => link.SecretHash == hash && link.Purpose == purpose
                && link.UsedAt == null && link.VoidedAt == null && link.ExpiresAt > now,
            cancellationToken);
    }

    /// <summary>Uses the link up. Of several who try at once, one is told yes.</summary>
    public async Task<bool> TryUseAsync(OneTimeLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();

        return await db.Set<OneTimeLink>()
            .Where(row => row.Id == link.Id && row.UsedAt == null && row.VoidedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(l => l.UsedAt, now), cancellationToken) == 1;
    }
}
