namespace Corkboard.Server.Analytics.Pages;

/// <summary>Where the days of a chart lie.</summary>
internal sealed record ChartScale(int Width, int Height, int DayCount, long Highest)
{
    private const int Margin = 8;

    public static ChartScale Of(IReadOnlyList<DayView> days, int width, int height) =>
        new(width, height, days.Count, Math.Max(1, days.Max(day => day.Metrics.Impressions) ?? 1));

    /// <summary>Nothing, half and the highest number.</summary>
    public IEnumerable<double> GridLines => [Y(0), Y(Highest / 2.0), Y(Highest)];

    /// <summary>The points of days that follow each other without a gap.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Runs(IReadOnlyList<DayView> days)
    {
        var runs = new List<List<(double X, double Y)>>();
        var isOpen = false;
        for (var index = 0; index < days.Count; index++)
        {
            if (days[index].Metrics.Impressions is not { } count)
            {
                isOpen = false;
                continue;
            }

            if (!isOpen)
            {
                runs.Add([]);
            }

            runs[^1].Add((X(index), Y(count)));
            isOpen = true;
        }

        return runs;
    }

    private double X(int index) => Margin + (DayCount == 1 ? 0 : index * (Width - (2.0 * Margin)) / (DayCount - 1));

    private double Y(double count) => Height - Margin - (count * (Height - (2.0 * Margin)) / Highest);
}
