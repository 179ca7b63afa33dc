using System.Globalization;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Connection;

namespace Corkboard.Server.Accounts.Pages;

/// <summary>A connection in plain words.</summary>
internal static class ConnectionWords
{
    public static string StateOf(ConnectionState state) => state switch
    {
        ConnectionState.Connected => "Connected",
        ConnectionState.NeedsAttention => "Needs attention",
        _ => "Must be reconnected",
    };

    public static string LookOf(ConnectionState state) => state switch
    {
        ConnectionState.Connected => "good",
        ConnectionState.NeedsAttention => "warn",
        _ => "bad",
    };

    public static string UseOf(ScopeView scope) => scope switch
    {
        { Use: null } => "Allowed, and not needed by Corkboard.",
        { IsGranted: true } => $"For {scope.Use}.",
        _ => $"Not allowed. Without it this does not work: {scope.Use}.",
    };

    public static string KindOf(CallBudget calls) => calls.Category switch
    {
        var category when category == RateCategory.OrgRead.Value => "Looking at boards and Pins",
        var category when category == RateCategory.OrgWrite.Value => "Making boards and Pins",
        var category when category == RateCategory.OrgAnalytics.Value => "Reading numbers",
        var category when category == RateCategory.AdsRead.Value => "Looking at ad accounts and followers",
        var category when category == RateCategory.TrendsRead.Value => "Reading trends",
        var category => category,
    };

    public static string LeftOf(CallBudget calls) => calls switch
    {
        { Left: { } left, Limit: { } limit } => string.Create(
            CultureInfo.InvariantCulture, $"{left} of {Counted(limit, "call")}{WindowOf(calls)} left"),
        { Left: { } left } => $"{Counted(left, "call")} left",
        _ => "Pinterest did not say how many are left",
    };

    public static string UseOf(PlaceUse use) => string.Create(
        CultureInfo.InvariantCulture,
        $"{use.Left} of {use.Limit} free now. {use.Used} used in the last {SpanOf(use)}, {use.Planned} planned in the next.");

    public static string SpanOf(PlaceUse use) => use.Hours == 24 ? "24 hours" : string.Create(CultureInfo.InvariantCulture, $"{use.Hours / 24} days");

    public static string PaceOf(PlanBudget plan) =>
        $"{Counted(plan.Burst, "Pin")} at once, then {Counted(plan.PinsPerHour, "Pin")} an hour. What is faster waits a little and goes out by itself.";

    private static string WindowOf(CallBudget calls) => calls.WindowSeconds switch
    {
        null => "",
        1 => " a second",
        60 => " a minute",
        3600 => " an hour",
        86400 => " a day",
        { } seconds => string.Create(CultureInfo.InvariantCulture, $" in {seconds} seconds"),
    };

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
