using Corkboard.Server.Accounts.Connection;
using NodaTime;

namespace Corkboard.Server.Tests.Accounts.Connection;

/// <summary>Practice SPAM-3, as members see it.</summary>
public sealed class PlaceUseTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Duration s_day = Duration.FromDays(1);

    [Fact]
    public void Nothing_used_leaves_everything()
    {
        var use = Of(3);

        (use.Used, use.Planned, use.Left, use.NextPlaceAt).ShouldBe((0, 0, 3, s_now));
    }

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 0, 21)]
    [InlineData(4, 0, 21)]
    public void A_place_comes_back_a_span_after_it_was_used(int used, int left, int hoursToNext)
    {
        var use = Of(3, [.. Enumerable.Range(1, used).Select(hours => s_now - Duration.FromHours(hours))]);

        (use.Used, use.Left, use.NextPlaceAt).ShouldBe((used, left, s_now + Duration.FromHours(hoursToNext)));
    }

    [Fact]
    public void Planned_pins_take_places_too()
    {
        var use = Of(2, s_now - Duration.FromHours(1), s_now + Duration.FromHours(2));

        (use.Used, use.Planned, use.Left).ShouldBe((1, 1, 0));
        use.NextPlaceAt.ShouldBe(s_now + Duration.FromHours(23));
    }

    [Fact]
    public void What_is_a_whole_span_away_does_not_count()
    {
        var use = Of(1, s_now - s_day, s_now + s_day);

        (use.Used, use.Planned, use.Left, use.NextPlaceAt).ShouldBe((0, 0, 1, s_now));
    }

    [Fact]
    public void A_plan_that_allows_none_has_no_next_place() => Of(0).NextPlaceAt.ShouldBeNull();

    private static PlaceUse Of(int limit, params Instant[] places) => PlaceUse.Of(limit, s_day, [.. places.Order()], s_now);
}
