using System.Data.Common;
using Corkboard.Server.Data;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether the database opens, has this version's schema, and is of this mode. It may be in use meanwhile.</summary>
internal sealed class DatabaseCheck(DoctorSettings settings) : ICheck
{
    public string Name => "database";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Start is not { } start)
        {
            return CheckResult.LeftOut("It waits for settings that can be read.");
        }

        try
        {
            return Judge(start, await DatabaseLook.TakeAsync(start.Database, cancellationToken));
        }
        catch (Exception failure) when (failure is DbException or ArgumentException or TimeoutException or IOException
            or InvalidOperationException { InnerException: DbException })
        {
            // What may pass is wrapped in the advice to try again.
            var reason = failure is InvalidOperationException ? failure.InnerException! : failure;

            return CheckResult.Failed(
                $"{start.Database} does not open: {reason.Message}",
                $"Look at {StartSettings.DatabaseName} and whether the database server runs; for SQLite, bring the file back from a backup if it is damaged.");
        }
    }

    public static CheckResult Judge(StartSettings start, DatabaseLook? look) => look switch
    {
        null => CheckResult.Fine($"{start.Database} has no database yet; the first start makes it."),
        { Unknown: [.., var newest] } => CheckResult.Failed(
            $"{start.Database} has a newer schema than this version knows ({newest}).", "Start the newer version, or bring back a backup of this one."),
        { Mode: { } mode } when mode != start.Pinterest.Mode => CheckResult.Failed(
            $"{start.Database} was made with {Describe(mode)}, and the settings name {Describe(start.Pinterest.Mode)}.",
            mode == PinterestMode.Simulated ? "Start it with --simulator, or name another folder or database." : "Start it without --simulator, or name another folder or database."),
        { Pending: { Count: > 0 } pending } => CheckResult.Warning(
            $"{start.Database} opens; {pending.Count} of {pending.Count + look.Applied.Count} migrations are to be applied.", "The next start applies them. Make a backup before it."),
        _ => CheckResult.Fine($"{start.Database} opens, its schema is this version's ({look.Applied[^1]}), and it is of {Describe(start.Pinterest.Mode)}."),
    };

    private static string Describe(PinterestMode mode) =>
        mode == PinterestMode.Simulated ? "a simulated Pinterest" : "the real Pinterest";
}
