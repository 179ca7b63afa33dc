using System.Globalization;
using Corkboard.Pinterest;
using Corkboard.Samples;

// Writes the account's numbers of the last ninety days, which is as far as Pinterest remembers, as one line of CSV a day.
return await Sample.RunAsync("AnalyticsToCsv FILE", args, fewest: 1, async (pinterest, cancellationToken) =>
{
    var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    // Today has no numbers yet, so the ninetieth day is the one ninety days ago.
    var report = await pinterest.Analytics.GetForAccountAsync(
        new AccountAnalyticsQuery { From = today.AddDays(-AnalyticsLimits.Days), To = today.AddDays(-1) }, cancellationToken);

    var days = report.All.DailyMetrics;
    string[] metrics = [.. days.SelectMany(day => day.Metrics.Keys).Select(metric => metric.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    await using var file = new StreamWriter(args[0]);
    await file.WriteLineAsync(string.Join(',', ["date", "data_status", .. metrics]));
    foreach (var day in days)
    {
        // A number that is missing is left empty: nobody knows that it is zero.
        var numbers = metrics.Select(metric =>
            day.Metrics.TryGetValue(new MetricType(metric), out var number) ? number.ToString(CultureInfo.InvariantCulture) : "");
        await file.WriteLineAsync(string.Join(',', [$"{day.Date:O}", $"{day.DataStatus}", .. numbers]));
    }

    Console.WriteLine($"{days.Count} days and {metrics.Length} numbers a day are in {args[0]}.");
});
