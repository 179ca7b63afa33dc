using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>How far a day's numbers can be trusted. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<DataStatus>))]
public readonly record struct DataStatus(string Value) : IOpenValue<DataStatus>
{
    /// <summary>Final.</summary>
    public static DataStatus Ready { get; } = new("READY");

    /// <summary>Not yet computed.</summary>
    public static DataStatus Processing { get; } = new("PROCESSING");

    /// <summary>An estimate that will still change.</summary>
    public static DataStatus Estimate { get; } = new("ESTIMATE");

    /// <summary>The Pin did not exist on that day.</summary>
    public static DataStatus BeforePinCreated { get; } = new("BEFORE_PIN_CREATED");

    /// <summary>The business account did not exist on that day.</summary>
    public static DataStatus BeforeBusinessCreated { get; } = new("BEFORE_BUSINESS_CREATED");

    /// <summary>Older than what Pinterest keeps.</summary>
    public static DataStatus BeforeDataRetentionPeriod { get; } = new("BEFORE_DATA_RETENTION_PERIOD");

    /// <summary>Older than what Pinterest keeps of a Pin.</summary>
    public static DataStatus BeforePinDataRetentionPeriod { get; } = new("BEFORE_PIN_DATA_RETENTION_PERIOD");

    /// <summary>Pinterest did not count this then.</summary>
    public static DataStatus BeforeMetricStartDate { get; } = new("BEFORE_METRIC_START_DATE");

    /// <summary>The account was not claimed then.</summary>
    public static DataStatus BeforeAccountClaimed { get; } = new("BEFORE_ACCOUNT_CLAIMED");

    static DataStatus IOpenValue<DataStatus>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
