namespace Corkboard.Journey;

/// <summary>The arguments cannot be followed; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
