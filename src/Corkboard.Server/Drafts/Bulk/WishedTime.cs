using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Says which instant a wished time is, or why a Pin cannot go out then. The schedule lends its own rule.</summary>
internal delegate (Instant? At, ProblemDetails? Problem) ReadWishedTime(LocalDateTime time, Instant? exact, string zone, Instant now);

/// <summary>A time as a file writes it: on the wall of the workspace, or exact where it says its distance from UTC.</summary>
internal sealed record WishedTime(LocalDateTime Time, Instant? Exact)
{
    private static readonly LocalDateTimePattern[] Walls =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
    ];

    private static readonly OffsetDateTimePattern[] Exacts =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"),
    ];

    /// <summary>Reads it; none where it is no day and time.</summary>
    public static WishedTime? Read(string text, DateTimeZone zone)
    {
        var plain = text.Length > 10 && text[10] == ' ' ? $"{text[..10]}T{text[11..].TrimStart()}" : text;
        foreach (var pattern in Walls)
        {
            if (pattern.Parse(plain).TryGetValue(default, out var time))
            {
                return new(time, null);
            }
        }

        foreach (var pattern in Exacts)
        {
            if (pattern.Parse(plain).TryGetValue(default, out var exact))
            {
                return new(exact.ToInstant().InZone(zone).LocalDateTime, exact.ToInstant());
            }
        }

        return null;
    }
}
