namespace Corkboard.Guard;

/// <summary>A Pin was published: its place in the quota is used up. It counts even if no place was reserved for it.</summary>
/// <param name="Workspace">The workspace whose quota the Pin counts against.</param>
/// <param name="Pin">The Pin.</param>
public sealed record Commit(WorkspaceKey Workspace, PinKey Pin) : Happening
{
    internal override IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now) =>
        memory.PlaceOf(Workspace, Pin) is { IsUsed: true } ? [] : [new QuotaCommitted(Workspace, Pin, now)];
}
