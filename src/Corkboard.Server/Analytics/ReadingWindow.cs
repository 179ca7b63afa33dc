using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>Which days a reading asks for: everything at first, later from the oldest day that is not final yet.</summary>
internal static class ReadingWindow
{
    /// <summary>How far back Pinterest answers; one day less than its 90 avoids the edges of time zones.</summary>
    public const int DaysBack = 89;

    /// <summary>How long a Pin's numbers are read after it was published.</summary>
    public const int PinDays = 90;

    public static LocalDate First(LocalDate today, LocalDate? bornOn, IEnumerable<ResourceDay> known)
    {
        var farthest = today.PlusDays(-DaysBack);
        var first = bornOn is { } born && born > farthest ? LocalDate.Min(born, today) : farthest;
        var final = known.Where(day => day.IsFinal).Select(day => day.Date).ToHashSet();
        while (first < today && final.Contains(first))
        {
            first = first.PlusDays(1);
        }

        return first;
    }

    /// <summary>True when every day that is read of a Pin has become final.</summary>
    public static bool HasPassed(LocalDate today, LocalDate? bornOn) =>
        bornOn is { } born && today > born.PlusDays(PinDays + 3);
}
