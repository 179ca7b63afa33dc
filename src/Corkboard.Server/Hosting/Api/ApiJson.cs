using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Corkboard.Server.Hosting.Api;

/// <summary>How the API writes and reads what JSON has no words for.</summary>
internal static class ApiJson
{
    // People write 09:30; programs write 09:30:00.
    private static readonly IPattern<LocalDateTime> WallTimes = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), _ => false },
        { LocalDateTimePattern.ExtendedIso, _ => true },
    }.Build();

    private static readonly IPattern<LocalTime> Times = new CompositePatternBuilder<LocalTime>
    {
        { LocalTimePattern.CreateWithInvariantCulture("HH:mm"), _ => false },
        { LocalTimePattern.ExtendedIso, _ => true },
    }.Build();

    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new NodaPatternConverter<LocalDateTime>(WallTimes));
        options.Converters.Add(new NodaPatternConverter<LocalTime>(Times));
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
