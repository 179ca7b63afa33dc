namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether Pinterest can be reached from here. Any answer will do: the question carries no token.</summary>
internal sealed class PinterestCheck(DoctorSettings settings, PinterestProbe probe) : ICheck
{
    public string Name => "pinterest";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken) => await probe.AskAsync(cancellationToken) switch
    {
        PinterestProbe.Answer.Came { Status: >= System.Net.HttpStatusCode.InternalServerError } came => CheckResult.Warning(
            $"{Address} answers {(int)came.Status}.", "Look again later: Pinterest seems to have trouble of its own."),
        PinterestProbe.Answer.Came came => CheckResult.Fine($"{Address} answers, in {came.Took.TotalMilliseconds:0} ms."),
        PinterestProbe.Answer.DidNotCome trouble => CheckResult.Failed(
            $"{Address} could not be reached: {trouble.Reason}", "Look at this machine's name service and whether its firewall or proxy lets it out by https."),
        PinterestProbe.Answer.NotAsked because => CheckResult.LeftOut(because.Reason),
        var other => throw new InvalidOperationException($"Unknown answer {other}."),
    };

    private Uri? Address => settings.Start?.Pinterest.Api;
}
