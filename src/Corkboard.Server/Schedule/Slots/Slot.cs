using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>A place in every week of an account that the queue fills, on the clocks of the workspace's zone.</summary>
internal sealed class Slot : IOwnedByWorkspace
{
    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required IsoDayOfWeek Day { get; init; }

    /// <summary>In whole minutes.</summary>
    public required LocalTime Time { get; init; }

    public WeeklySlot ToWeekly() => new(Day, Time);

    internal sealed class Mapping : IEntityTypeConfiguration<Slot>
    {
        public void Configure(EntityTypeBuilder<Slot> slot)
        {
            slot.HasKey(s => new { s.AccountId, s.Day, s.Time });

            // The minute of the day: a number on either database.
            slot.Property(s => s.Time).HasConversion(
                time => (int)(time.TickOfDay / NodaConstants.TicksPerMinute),
                minute => LocalTime.FromMinutesSinceMidnight(minute));
        }
    }
}
