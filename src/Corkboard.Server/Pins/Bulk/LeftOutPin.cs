namespace Corkboard.Server.Pins.Bulk;

/// <summary>A Pin that a yes to a page did not plan.</summary>
internal sealed record LeftOutPin(Guid DraftId, string Title, string Reason)
{
    /// <summary>Only a warning stands in its way, which the member can overrule.</summary>
    public bool IsNearItsLike { get; init; }
}
