using Corkboard.Server.Schedule.Slots;
using CsCheck;
using NodaTime;

namespace Corkboard.Server.Tests.Schedule.Slots;

public sealed class SlotWeekTests
{
    // With gaps and doubled hours of an hour, of half an hour, at midnight, and one that skips a whole day.
    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Asia/Kolkata", "Pacific/Apia", "Asia/Beirut"];

    private static readonly Gen<WeeklySlot[]> Weeks = Gen.Select(Gen.Int[1, 7], Gen.Int[0, (24 * 12) - 1])
        .Array[1, 100]
        .Select(drawn => drawn.Distinct()
            .Select(slot => new WeeklySlot((IsoDayOfWeek)slot.Item1, LocalTime.FromMinutesSinceMidnight(slot.Item2 * 5)))
            .ToArray());

    [Fact]
    public void Every_week_has_all_its_slots_in_order_each_at_its_wall_time_unless_the_clocks_skip_it() => Gen.Select(
        Gen.Int[0, Zones.Length - 1], Gen.Int[0, 53 * 25], Weeks).Sample((named, week, slots) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[Zones[named]];
            var monday = new LocalDate(2010, 1, 4).PlusWeeks(week);

            var moments = Enumerable.Range(0, 7).SelectMany(day => SlotWeek.On(monday.PlusDays(day), slots, zone)).ToList();

            return moments.Count == slots.Length
                && moments.Zip(moments.Skip(1)).All(pair => pair.First.At <= pair.Second.At)
                && moments.Zip(slots.OrderBy(slot => slot.MinuteOfWeek)).All(pair =>
                    pair.First.Wall == monday.PlusDays((int)pair.Second.Day - 1) + pair.Second.Time && IsRight(pair.First, zone));
        });

    [Fact]
    public void Two_spans_that_meet_hold_each_slot_once() => Gen.Select(
        Gen.Int[0, Zones.Length - 1], Gen.Int[0, 25 * 365 * 24], Gen.Int[0, 500], Gen.Int[0, 500], Weeks).Sample((named, start, first, second, slots) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[Zones[named]];
            var from = Instant.FromUtc(2010, 1, 4, 0, 0) + Duration.FromHours(start);
            var (middle, end) = (from + Duration.FromHours(first), from + Duration.FromHours(first + second));

            var parts = SlotWeek.Between(from, middle, slots, zone).Concat(SlotWeek.Between(middle, end, slots, zone));

            return parts.SequenceEqual(SlotWeek.Between(from, end, slots, zone));
        });

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00:00Z", "03:00")]
    [InlineData("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z", null)]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "the first time")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z", null)]
    [InlineData("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T10:00:00Z", "00:00")]
    public void A_skipped_time_moves_to_the_end_of_the_gap_and_of_a_doubled_one_the_first_counts(
        string zone, string wall, string at, string? remark)
    {
        var time = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wall).Value;

        var moment = SlotMoment.Of(time, DateTimeZoneProviders.Tzdb[zone]);

        NodaTime.Text.InstantPattern.ExtendedIso.Format(moment.At).ShouldBe(at);
        (moment.Remark is null).ShouldBe(remark is null);
        moment.Remark?.ShouldContain(remark!);
    }

    [Theory]
    [InlineData(-121, true)]
    [InlineData(-120, false)]
    [InlineData(0, false)]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void A_Pin_within_two_minutes_stands_in_a_slot(int seconds, bool isFree)
    {
        var moment = SlotMoment.Of(new(2026, 3, 3, 9, 0), DateTimeZone.Utc);

        FreeSlots.Free([moment], [moment.At + Duration.FromSeconds(seconds)]).Any().ShouldBe(isFree);
    }

    [Fact]
    public void Two_slots_on_one_instant_are_one_place()
    {
        WeeklySlot[] slots = [new(IsoDayOfWeek.Sunday, new(2, 0)), new(IsoDayOfWeek.Sunday, new(2, 30)), new(IsoDayOfWeek.Sunday, new(3, 0))];
        var moments = SlotWeek.On(new(2026, 3, 29), slots, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToList();

        moments.Count.ShouldBe(3);
        FreeSlots.Free(moments, []).Count().ShouldBe(1);
    }

    private static bool IsRight(SlotMoment moment, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(moment.Wall);

        return mapping.Count == 0
            ? moment.At == mapping.LateInterval.Start
            : moment.LocalTime == moment.Wall && moment.At == mapping.First().ToInstant();
    }
}
