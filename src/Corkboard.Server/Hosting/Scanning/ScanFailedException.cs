namespace Corkboard.Server.Hosting.Scanning;

/// <summary>Something could not be looked through, so that nobody may call it clean.</summary>
internal sealed class ScanFailedException(string message) : Exception(message);
