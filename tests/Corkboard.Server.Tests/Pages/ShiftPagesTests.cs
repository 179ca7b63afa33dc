using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Pages;

/// <summary>Moving many Pins on the schedule's page. It is Monday, 2 March 2026, before eleven in Berlin.</summary>
public sealed class ShiftPagesTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Fact]
    public async Task Days_are_seen_first_and_then_moved()
    {
        var pin = await _planner.PlannedPinAsync("2026-03-04T18:30");

        using var seen = await ShiftAsync(2, ("Shift.DryRun", "true"));
        var preview = await seen.ReadPageAsync();
        var still = await _planner.Browser.OpenAsync("/schedule?view=day&day=2026-03-04");
        using var moved = await ShiftAsync(2);
        var after = await _planner.Browser.OpenAsync("/schedule?view=day&day=2026-03-06");
        using var refused = await ShiftAsync(-5, day: "2026-03-06");

        preview.Text.ShouldContain("1 Pin would move.");
        preview.Text.ShouldContain("Wed 4 Mar, 18:30 → Fri 6 Mar, 18:30");
        still.QuerySelectorAll(".entry").Length.ShouldBe(1);
        (await moved.ReadPageAsync()).Text.ShouldContain("1 Pin was moved.");
        after.QuerySelector(".entry a")!.GetAttribute("href").ShouldBe(pin);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.ReadPageAsync()).Text.ShouldContain("“A walk to the lake” of 6 March, 18:30");
    }

    private Task<HttpResponseMessage> ShiftAsync(int days, params (string, string)[] more) => ShiftAsync(days, "2026-03-04", more);

    private Task<HttpResponseMessage> ShiftAsync(int days, string day, params (string, string)[] more) => _planner.Browser.SendFormAsync(
        "/schedule",
        "shift-range",
        [("Shift.From", day), ("Shift.To", day), ("Shift.Days", days.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. more]);
}
