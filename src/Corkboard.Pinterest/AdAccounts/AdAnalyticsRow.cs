using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>One row of ad numbers: of an ad account or of a Pin, over the time that was asked for.</summary>
[JsonConverter(typeof(AdAnalyticsRowConverter))]
public sealed record AdAnalyticsRow
{
    internal const string DateColumn = "DATE";

    /// <summary>What came, column by column and as it was written; ids have more digits than a number keeps. A column without a value may be missing.</summary>
    public IReadOnlyDictionary<AdColumn, string> Values { get; init; } = ReadOnlyDictionary<AdColumn, string>.Empty;

    /// <summary>The ad account, in reports of ad accounts.</summary>
    public AdAccountId? AdAccountId => Id<AdAccountId>(AdColumn.AdAccountId);

    /// <summary>The Pin, in reports of Pins.</summary>
    public PinId? PinId => Id<PinId>(AdColumn.PinId);

    /// <summary>The day, or the first day, that the row covers; null where the whole period is one row.</summary>
    public DateOnly? Date => DayConverter.Parse(Values.GetValueOrDefault(new(DateColumn)));

    /// <summary>The number in a column; null where there is none.</summary>
    public decimal? Number(AdColumn column) =>
        decimal.TryParse(Values.GetValueOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private TId? Id<TId>(AdColumn column)
        where TId : struct, IPinterestId<TId> =>
        Values.GetValueOrDefault(column) is { Length: > 0 } id ? TId.FromPinterest(id) : null;
}
