using System.Globalization;
using System.Security.Cryptography;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>A running server, named so that a later process on the same machine can tell whether it still lives.</summary>
/// <param name="Host">Machine, boot and process table: only within one of them does a process number mean anything.</param>
/// <param name="Owner">Process number, its start by the system's count, and a random part.</param>
internal sealed record ServerProcess(string Host, string Owner)
{
    private const char Separator = ':';
    private const int StartFieldAfterName = 19; // field 22 of /proc/PID/stat; the name, which may hold spaces, is field 2

    /// <summary>This process.</summary>
    public static ServerProcess Current()
    {
        var start = StartOf(Environment.ProcessId) ?? "0";
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

        return new(ThisHost(), string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}{Separator}{start}{Separator}{random}"));
    }

    /// <summary>Whether another process, as a lease names it, is certain to have ended. False where it cannot be known from here.</summary>
    public bool KnowsToBeGone(string host, string owner)
    {
        var parts = owner.Split(Separator);

        return host == Host
            && OperatingSystem.IsLinux()
            && parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && StartOf(number) != parts[1];
    }

    private static string ThisHost()
    {
        if (!OperatingSystem.IsLinux())
        {
            return $"{Environment.MachineName}/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        }

        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
        var table = File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name ?? "";

        return $"{Environment.MachineName}/{boot}/{table}"[..Math.Min(120, Environment.MachineName.Length + boot.Length + table.Length + 2)];
    }

    // When a process started, in ticks since the boot; none where there is no such process.
    private static string? StartOf(int process)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');

            // A zombie has ended: its sockets are closed.
            return fields[0] is "Z" or "X" ? null : fields[StartFieldAfterName];
        }
        catch (Exception gone) when (gone is DirectoryNotFoundException or FileNotFoundException or IOException)
        {
            return null;
        }
    }
}
