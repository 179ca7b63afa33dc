namespace Corkboard.Simulator.State;

/// <summary>Somebody followed somebody, or a board of theirs; the greater the position, the later.</summary>
internal sealed record Follow(Person Who, Person Whom, Board? Board, long Position);
