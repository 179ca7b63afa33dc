using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Analytics;

/// <summary>The account's numbers by day: on every day the sum of its Pins'.</summary>
internal static class GetAccountAnalytics
{
    public static readonly Operation Operation =
        new("user_account/analytics", RateCategory.OrgAnalytics, "user_accounts:read")
        {
            AcceptsClientCredentials = false,
            IsInSandbox = false,
        };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var filters = AccountFilters.Of(call.Query);
        var asked = call.Query.Choices("metric_types", MetricNames.OfAccounts);
        var metrics = asked.Count > 0 ? asked : MetricNames.OfAccounts;
        var field = call.Query.Choice(
            "split_field", Split.None, Split.None, Split.ByAppType, Split.ByOwnedContent, Split.BySource, Split.ByPinFormat);
        var (period, refusal) = ReportPeriod.Of(call);

        if (period is null)
        {
            return Task.FromResult(refusal!);
        }

        return Task.FromResult(call.World.Locked(world =>
        {
            var audience = new Audience(world.Seed);
            var pins = filters.PinsOf(world, call.User);
            var since = new Beginning(DateOnly.FromDateTime(call.User.CreatedAt.UtcDateTime), "BEFORE_BUSINESS_CREATED");
            var report = Split.Of(field, filters, call.User).ToDictionary(
                group => group.Key,
                group => period.Report(day => group.Part(audience.On(pins.Where(group.Takes), day)), metrics, since),
                StringComparer.Ordinal);

            return Answer.Ok(report, WireJson.Default.IReadOnlyDictionaryStringMetricsView);
        }));
    }
}
