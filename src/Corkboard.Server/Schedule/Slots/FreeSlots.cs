using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>Finds the slots of an account that nothing planned stands in.</summary>
internal sealed class FreeSlots(CorkboardDb db, WorkspaceZone zone, IClock clock)
{
    public const int MostAtOnce = 100;

    /// <summary>No slot is nearer than this: a person still has to look at what goes into it.</summary>
    public static readonly Duration Nearest = Duration.FromMinutes(5);

    /// <summary>A Pin this near to a slot stands in it.</summary>
    public static readonly Duration Around = Duration.FromMinutes(2);

    /// <summary>The slots of the account's week, from Monday on.</summary>
    public async Task<IReadOnlyList<WeeklySlot>> WeekAsync(AccountId account, CancellationToken cancellationToken)
    {
        var slots = await db.Set<Slot>().AsNoTracking().Where(slot => slot.AccountId == account).ToListAsync(cancellationToken);

        return [.. slots.Select(slot => slot.ToWeekly()).OrderBy(slot => slot.MinuteOfWeek)];
    }

    /// <summary>The next free ones, as far ahead as a Pin can be planned.</summary>
    public async Task<IReadOnlyList<SlotMoment>> NextAsync(AccountId account, int count, CancellationToken cancellationToken) =>
        [.. (await UntilAsync(account, clock.GetCurrentInstant() + DueTime.Farthest, cancellationToken)).Take(count)];

    /// <summary>The free ones before an instant.</summary>
    public async Task<IEnumerable<SlotMoment>> UntilAsync(AccountId account, Instant until, CancellationToken cancellationToken)
    {
        var from = clock.GetCurrentInstant() + Nearest;
        var week = await WeekAsync(account, cancellationToken);
        if (week.Count == 0)
        {
            return [];
        }

        var (firstTaken, lastTaken) = (from - Around, until + Around);
        var taken = await db.Set<ScheduledPin>()
            .Where(pin => pin.AccountId == account && pin.State != ScheduledPinState.Cancelled
                && pin.DueAt >= firstTaken && pin.DueAt <= lastTaken)
            .OrderBy(pin => pin.DueAt)
            .Select(pin => pin.DueAt)
            .ToListAsync(cancellationToken);

        return Free(SlotWeek.Between(from, until, week, await zone.ZoneAsync(cancellationToken)), taken);
    }

    /// <summary>Those that no Pin stands in. Where the clocks put two slots on one instant, the first takes it.</summary>
    /// <param name="moments">In order.</param>
    /// <param name="taken">When Pins go out, in order.</param>
    internal static IEnumerable<SlotMoment> Free(IEnumerable<SlotMoment> moments, IEnumerable<Instant> taken)
    {
        var ahead = new Queue<Instant>(taken);
        Instant? before = null;
        foreach (var moment in moments)
        {
            while (ahead.TryPeek(out var passed) && passed < moment.At - Around)
            {
                ahead.Dequeue();
            }

            var isTaken = (ahead.TryPeek(out var pin) && pin <= moment.At + Around) || moment.At - before <= Around;
            if (!isTaken)
            {
                before = moment.At;
                yield return moment;
            }
        }
    }
}
