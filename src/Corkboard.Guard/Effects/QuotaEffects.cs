namespace Corkboard.Guard;

/// <summary>A place in the workspace's quota is taken for a Pin; a place that the Pin had before moves.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Pin">The Pin.</param>
/// <param name="At">The instant at which the Pin counts.</param>
public sealed record QuotaReserved(WorkspaceKey Workspace, PinKey Pin, DateTimeOffset At) : Effect;

/// <summary>The Pin was published: its place is used up and cannot be released any more.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Pin">The Pin.</param>
/// <param name="At">The instant at which the Pin counts if it has no place yet.</param>
public sealed record QuotaCommitted(WorkspaceKey Workspace, PinKey Pin, DateTimeOffset At) : Effect;

/// <summary>The Pin will not be published: its place is free again.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Pin">The Pin.</param>
public sealed record QuotaReleased(WorkspaceKey Workspace, PinKey Pin) : Effect;
