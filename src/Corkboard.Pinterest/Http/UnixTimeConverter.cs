using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads times counted from 1970 in UTC; null where there is no number, or none of a year that there is.</summary>
internal abstract class UnixTimeConverter(long ticksPerUnit) : JsonConverter<DateTimeOffset?>
{
    private static readonly double LastTick = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks;
    private static readonly double FirstTick = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).Ticks;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Numbers.Read(ref reader) is { } units && units * ticksPerUnit is var ticks && ticks > FirstTick && ticks < LastTick
            ? DateTimeOffset.UnixEpoch.AddTicks((long)ticks)
            : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        Numbers.Write(writer, (value - DateTimeOffset.UnixEpoch)?.Ticks / ticksPerUnit);
}

internal sealed class UnixSecondsConverter() : UnixTimeConverter(TimeSpan.TicksPerSecond);

internal sealed class UnixMillisecondsConverter() : UnixTimeConverter(TimeSpan.TicksPerMillisecond);
