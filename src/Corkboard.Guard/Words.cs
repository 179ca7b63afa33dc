using System.Globalization;

namespace Corkboard.Guard;

/// <summary>Puts instants and figures into the words of a finding.</summary>
internal static class Words
{
    /// <summary>The instant for a reader, to the second and never before the instant itself.</summary>
    public static string Of(DateTimeOffset instant) =>
        RoundedUp(instant).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => Counted(span.TotalDays, "day"),
        { TotalHours: >= 1 } => Counted(span.TotalHours, "hour"),
        { TotalMinutes: >= 1 } => Counted(span.TotalMinutes, "minute"),
        _ => Counted(span.TotalSeconds, "second"),
    };

    public static string Counted(double count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:0.#} {noun}{(count == 1 ? "" : "s")}");

    public static FindingValue Value(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    public static FindingValue Value(string name, DateTimeOffset instant) => new(name, instant.ToString("O", CultureInfo.InvariantCulture));

    public static FindingValue Value(string name, TimeSpan span) =>
        new(name, span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));

    private static DateTimeOffset RoundedUp(DateTimeOffset instant) =>
        instant.Ticks % TimeSpan.TicksPerSecond is var rest and not 0
            ? instant.AddTicks(TimeSpan.TicksPerSecond - rest)
            : instant;
}
