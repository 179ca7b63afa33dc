using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The time that one row of ad numbers covers. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<Granularity>))]
public readonly record struct Granularity(string Value) : IOpenValue<Granularity>
{
    /// <summary>The whole period in one row.</summary>
    public static Granularity Total { get; } = new("TOTAL");

    /// <summary>A row for each day.</summary>
    public static Granularity Day { get; } = new("DAY");

    /// <summary>A row for each hour of the last 8 days; without conversions.</summary>
    public static Granularity Hour { get; } = new("HOUR");

    /// <summary>A row for each week.</summary>
    public static Granularity Week { get; } = new("WEEK");

    /// <summary>A row for each month.</summary>
    public static Granularity Month { get; } = new("MONTH");

    static Granularity IOpenValue<Granularity>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
