namespace Corkboard.Guard;

/// <summary>What can no longer change a verdict is dropped from the memory.</summary>
/// <param name="At">Full buckets and ended labels of this instant are dropped.</param>
/// <param name="ContentBefore">Content seen at or before this instant is dropped.</param>
/// <param name="PlacesBefore">Places in quotas that count at or before this instant are dropped.</param>
public sealed record HistoryForgotten(DateTimeOffset At, DateTimeOffset ContentBefore, DateTimeOffset PlacesBefore) : Effect;
