namespace Corkboard.Server.Pins.Bulk;

/// <summary>What became of a yes to many Pins: how many are planned now, and which were left out and why.</summary>
internal sealed record BatchOutcome(int Planned, IReadOnlyList<LeftOutPin> LeftOut);
