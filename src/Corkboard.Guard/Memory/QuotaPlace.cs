namespace Corkboard.Guard;

/// <summary>One place taken in a workspace's quota.</summary>
/// <param name="Pin">The Pin that takes it.</param>
/// <param name="At">The instant at which the Pin counts.</param>
/// <param name="IsUsed">Whether the Pin was published; until then the place is reserved and can be released.</param>
public sealed record QuotaPlace(PinKey Pin, DateTimeOffset At, bool IsUsed);
