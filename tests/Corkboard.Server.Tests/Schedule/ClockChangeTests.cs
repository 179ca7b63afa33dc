using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Tests.Schedule;

/// <summary>The hours that a day lacks or has twice, against a look at each of its minutes.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("Europe/Berlin", 2)]
    [InlineData("America/New_York", 2)]
    [InlineData("Australia/Lord_Howe", 2)]
    [InlineData("America/Santiago", 2)]
    [InlineData("Asia/Kathmandu", 0)]
    public void Are_those_that_every_minute_of_the_year_shows(string name, int expected)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];

        var changes = ClockChange.Between(new(2026, 1, 1), new(2026, 12, 31), zone);

        changes.Count.ShouldBe(expected);
        for (var time = new LocalDateTime(2026, 1, 1, 0, 0); time.Year == 2026; time = time.PlusMinutes(5))
        {
            var change = changes.SingleOrDefault(one => one.From <= time && time < one.To);
            zone.MapLocal(time).Count.ShouldBe(change is null ? 1 : change.IsSkipped ? 0 : 2, $"{time} in {name}");
        }
    }

    [Fact]
    public void Belong_to_the_day_in_which_they_begin()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        ClockChange.Between(new(2026, 3, 28), new(2026, 3, 28), berlin).ShouldBeEmpty();
        ClockChange.Between(new(2026, 3, 29), new(2026, 3, 29), berlin).ShouldHaveSingleItem().Words
            .ShouldBe("02:00 to 03:00 is skipped: the clocks go forward.");
        ClockChange.Between(new(2026, 10, 25), new(2026, 10, 25), berlin).ShouldHaveSingleItem().Words
            .ShouldBe("02:00 to 03:00 happens twice: the clocks go back.");
        ClockChange.Between(new(2026, 3, 30), new(2026, 10, 24), berlin).ShouldBeEmpty();
    }
}
