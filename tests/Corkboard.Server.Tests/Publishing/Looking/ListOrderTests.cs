using Corkboard.Server.Publishing.Looking;
using CsCheck;

namespace Corkboard.Server.Tests.Publishing.Looking;

public sealed class ListOrderTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_list_is_left_once_its_order_is_beyond_chance(int pins, bool isPast) =>
        Read(Enumerable.Range(1, pins).Select(number => Since.AddMinutes(-number))).ShouldBe(isPast);

    [Fact]
    public void A_list_out_of_order_is_read_to_its_end() =>
        Read([Since.AddMinutes(-2), Since.AddMinutes(-1), .. Enumerable.Range(3, 300).Select(number => Since.AddMinutes(-number))])
            .ShouldBeFalse();

    [Fact]
    public void A_Pin_without_a_time_hides_the_order() =>
        Read([null, .. Enumerable.Range(1, 300).Select(number => (DateTimeOffset?)Since.AddMinutes(-number))]).ShouldBeFalse();

    [Fact]
    public void Nothing_that_is_looked_for_comes_after_the_end_in_a_list_newest_first() =>
        Gen.Int[-200, 200].List[0, 300].Sample(minutes =>
        {
            var times = minutes.OrderDescending().Select(minute => Since.AddMinutes(minute)).ToList();
            var order = new ListOrder(Since);
            var end = times.FindIndex(time => order.IsPast(time));

            return end < 0 || times[end..].TrueForAll(time => time < Since);
        });

    private static bool Read(IEnumerable<DateTimeOffset> times) => Read(times.Select(time => (DateTimeOffset?)time));

    private static bool Read(IEnumerable<DateTimeOffset?> times)
    {
        var order = new ListOrder(Since);

        return times.Select(time => order.IsPast(time)).ToList().Contains(true);
    }
}
