using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Proofs;

/// <summary>Counts failed proofs of a member: five in a row close the door for fifteen minutes.</summary>
/// <remarks>An attempt is counted before it is judged, in one statement: however many come at once, only five are judged.</remarks>
internal sealed class LockOut(CorkboardDb db, IClock clock)
{
    public const int Attempts = 5;
    public static readonly Duration Lasts = Duration.FromMinutes(15);

    /// <summary>Counts an attempt. No: the door is closed, and the attempt must not be judged.</summary>
    public Task<bool> TryBeginAsync(Guid member, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant().ToDateTimeOffset();
        var until = (clock.GetCurrentInstant() + Lasts).ToDateTimeOffset();

        return db.WriteAsync(
            async token => await db.Users
                .Where(row => row.Id == member && (row.LockoutEnd == null || row.LockoutEnd <= now))
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(m => m.AccessFailedCount, m => m.LockoutEnd == null ? m.AccessFailedCount + 1 : 1)
                        .SetProperty(
                            m => m.LockoutEnd,
                            m => m.LockoutEnd == null && m.AccessFailedCount + 1 >= Attempts ? (DateTimeOffset?)until : null),
                    token) == 1,
            cancellationToken);
    }

    /// <summary>The attempt was half right: it is not counted, but those before it are.</summary>
    public Task TakeBackAsync(Guid member, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.Users.Where(row => row.Id == member && row.AccessFailedCount > 0).ExecuteUpdateAsync(
            row => row
                .SetProperty(m => m.AccessFailedCount, m => m.AccessFailedCount - 1)
                .SetProperty(m => m.LockoutEnd, (DateTimeOffset?)null),
            token),
        cancellationToken);

    /// <summary>The member proved themselves: the count starts again.</summary>
    public Task ClearAsync(Guid member, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.Users.Where(row => row.Id == member).ExecuteUpdateAsync(
            row => row.SetProperty(m => m.AccessFailedCount, 0).SetProperty(m => m.LockoutEnd, (DateTimeOffset?)null), token),
        cancellationToken);
}
