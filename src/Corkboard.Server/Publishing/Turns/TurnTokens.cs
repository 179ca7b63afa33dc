namespace Corkboard.Server.Publishing.Turns;

/// <summary>What ends a turn from outside.</summary>
/// <param name="Stopping">The server stops: nothing new is begun.</param>
/// <param name="CallsEnd">The grace of what is under way is over.</param>
internal readonly record struct TurnTokens(CancellationToken Stopping, CancellationToken CallsEnd);
