namespace Corkboard.Server.Hosting.Backup;

/// <summary>A backup was not made, or not restored, for a reason that the operator can mend. The message holds no secret.</summary>
internal sealed class BackupFailedException(string message) : Exception(message);
