namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Every check once, in the order in which one builds on another.</summary>
internal static class Checkup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<(string Check, CheckResult Result)>> RunAsync(
        DoctorSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var results = new List<(string, CheckResult)>();
        foreach (var check in Of(settings, time))
        {
            results.Add((check.Name, await check.RunAsync(cancellationToken)));
        }

        return results;
    }

    private static IEnumerable<ICheck> Of(DoctorSettings settings, TimeProvider time)
    {
        var probe = new PinterestProbe(settings.Start, Patience, time);

        return
        [
            new SettingsCheck(settings),
            new FileModesCheck(settings),
            new GitCheck(settings),
            new AddressCheck(settings),
            new DiskCheck(settings.Data),
            new DatabaseCheck(settings),
            new PinterestCheck(settings, probe),
            new ClockCheck(probe),
            new MailCheck(settings, Patience),
        ];
    }
}
