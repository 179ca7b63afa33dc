using Corkboard.Server.Schedule;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Tests.Schedule;

public sealed class WallTimeTests
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 01:59", "2026-10-24T23:59:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03T15:30:00Z")]
    public void A_time_that_happens_once_is_one_instant(string zone, string time, string expected) =>
        Read(zone, time).ShouldBe(new WallTime.Once(InstantPattern.ExtendedIso.Parse(expected).Value));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:59", "2026-03-29 03:00")]
    [InlineData("Europe/Berlin", "2026-03-29 02:59", "2026-03-29 01:59", "2026-03-29 03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:29", "2026-10-04 01:59", "2026-10-04 02:30")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-29 23:59", "2011-12-31 00:00")]
    public void A_skipped_time_names_its_neighbours(string zone, string time, string before, string after) =>
        Read(zone, time).ShouldBe(new WallTime.Skipped(Wall.Parse(before).Value, Wall.Parse(after).Value));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:00")]
    [InlineData("Europe/Berlin", "2026-10-25 02:59")]
    [InlineData("America/New_York", "2026-11-01 01:30")]
    public void A_doubled_time_waits_for_a_choice(string zone, string time)
    {
        var twice = Read(zone, time).ShouldBeOfType<WallTime.Doubled>();

        twice.Earlier.LocalDateTime.ShouldBe(twice.Later.LocalDateTime);
        Read(zone, time, DoubledHour.Earlier).ShouldBe(new WallTime.Once(twice.Earlier.ToInstant()));
        Read(zone, time, DoubledHour.Later).ShouldBe(new WallTime.Once(twice.Later.ToInstant()));
        (twice.Later - twice.Earlier).ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void What_is_read_shows_the_same_time_on_that_wall() => Gen.Select(
            Gen.Int[0, DateTimeZoneProviders.Tzdb.Ids.Count - 1],
            Gen.Long[Instant.FromUtc(2026, 1, 1, 0, 0).ToUnixTimeSeconds(), Instant.FromUtc(2028, 1, 1, 0, 0).ToUnixTimeSeconds()])
        .Sample((index, seconds) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[index]];
            var time = LocalDateTime.FromDateTime(Instant.FromUnixTimeSeconds(seconds).ToDateTimeUtc());

            return WallTime.Read(time, zone, DoubledHour.Later) switch
            {
                WallTime.Once(var at) => at.InZone(zone).LocalDateTime == time,
                WallTime.Skipped gap => gap.LastBefore < time && time < gap.FirstAfter,
                _ => false,
            };
        });

    private static WallTime Read(string zone, string time, DoubledHour? which = null) =>
        WallTime.Read(Wall.Parse(time).Value, DateTimeZoneProviders.Tzdb[zone], which);
}
