using Corkboard.Server.Schedule;
using CsCheck;
using NodaTime;

namespace Corkboard.Server.Tests.Schedule;

/// <summary>A move by days keeps the time on the wall; a move by hours is real time.</summary>
public sealed class ShiftTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];

    [Fact]
    public void Hours_pass_on_the_clock_and_days_on_the_wall_in_every_zone() => Gen.Select(
        Gen.Int[0, Zones.Length - 1], Gen.Int[0, 400 * 24 * 60], Gen.Int[-400, 400], Gen.Int[-200, 200]).Sample((named, minutes, days, hours) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[Zones[named]];
            var at = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minutes);
            var time = at.InZone(zone).LocalDateTime;

            new Shift(days, 0).Of(time, at, zone).Time.ShouldBe(time.PlusDays(days));
            var (moved, which) = new Shift(0, hours).Of(time, at, zone);
            WallTime.Read(moved, zone, which).ShouldBe(new WallTime.Once(at + Duration.FromHours(hours)));
        });

    [Theory]
    [InlineData(365, 0, true)]
    [InlineData(366, 0, true)]
    [InlineData(-366, 0, true)]
    [InlineData(367, 0, false)]
    [InlineData(-367, 0, false)]
    [InlineData(0, 8783, true)]
    [InlineData(0, 8784, true)]
    [InlineData(0, 8785, false)]
    [InlineData(0, -8785, false)]
    public void Reaches_a_year(int days, int hours, bool isWithin) => new Shift(days, hours).IsWithinLimits.ShouldBe(isWithin);
}
