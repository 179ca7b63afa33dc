namespace Corkboard.Guard;

/// <summary>
/// A Pin will not be published (it failed for good, was cancelled or was turned down): its place in the quota is free again.
/// The place of a Pin that was published stays used.
/// </summary>
/// <param name="Workspace">The workspace whose quota the Pin counts against.</param>
/// <param name="Pin">The Pin.</param>
public sealed record Release(WorkspaceKey Workspace, PinKey Pin) : Happening
{
    internal override IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now) =>
        memory.PlaceOf(Workspace, Pin) is { IsUsed: false } ? [new QuotaReleased(Workspace, Pin)] : [];
}
