using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The kind of report that a number comes in. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<MetricReportType>))]
public readonly record struct MetricReportType(string Value) : IOpenValue<MetricReportType>
{
    /// <summary>Reports that come at once.</summary>
    public static MetricReportType Synchronous { get; } = new("SYNC");

    /// <summary>Reports that are ordered and fetched.</summary>
    public static MetricReportType Asynchronous { get; } = new("ASYNC");

    static MetricReportType IOpenValue<MetricReportType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
