namespace Corkboard.Server.Hosting;

/// <summary>The server must not start, for a reason that the operator can mend. The message holds no secret.</summary>
internal sealed class StartRefusedException(string message) : Exception(message)
{
    /// <summary>EX_CONFIG of sysexits.h: something was found in an unconfigured or misconfigured state.</summary>
    public const int ExitCode = 78;
}
