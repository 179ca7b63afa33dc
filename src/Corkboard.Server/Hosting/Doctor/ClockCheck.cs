namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether this machine's clock agrees with Pinterest's: a schedule is as right as the clock.</summary>
internal sealed class ClockCheck(PinterestProbe probe) : ICheck
{
    /// <summary>Farther apart is a warning.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    /// <summary>Farther apart is a failure: codes of second factors and consents run out in minutes.</summary>
    public static readonly TimeSpan Bearable = TimeSpan.FromMinutes(5);

    public string Name => "clock";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken) => await probe.AskAsync(cancellationToken) switch
    {
        PinterestProbe.Answer.Came { Ahead: { } ahead } => Judge(ahead),
        PinterestProbe.Answer.Came => CheckResult.LeftOut("Pinterest's answer does not say the time."),
        PinterestProbe.Answer.NotAsked because => CheckResult.LeftOut(because.Reason),
        _ => CheckResult.LeftOut("It is set against Pinterest's answer, and none came."),
    };

    /// <param name="ahead">How far this machine's clock is ahead of Pinterest's.</param>
    public static CheckResult Judge(TimeSpan ahead)
    {
        var found = $"This machine's clock is {ahead.Duration().TotalSeconds:0} seconds {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} Pinterest's.";

        return ahead.Duration() switch
        {
            var apart when apart > Bearable => CheckResult.Failed(found, "Set the clock, and let it be kept by NTP (timedatectl set-ntp true)."),
            var apart when apart > Tolerated => CheckResult.Warning(found, "Let the clock be kept by NTP (timedatectl set-ntp true)."),
            _ => CheckResult.Fine(found),
        };
    }
}
