using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether the server would start with these settings: complete, without contradiction, and no secret where it leaks. Practices SEC-1 and SEC-3.</summary>
internal sealed class SettingsCheck(DoctorSettings settings) : ICheck
{
    public string Name => "settings";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Judge());

    private CheckResult Judge()
    {
        if (settings.Start is not { } start)
        {
            return CheckResult.Failed(
                $"The server would not start. {settings.Refusal}", "Mend the setting that the sentence names, then run corkboard doctor again.");
        }

        var missing = Missing(start).ToList();
        if (missing.Count > 0)
        {
            return CheckResult.Failed(
                $"Missing: {string.Join(", ", missing)}.",
                $"Set them in the environment or in {CredentialsFile.Name}, which corkboard init writes. Until then the server shows its set-up page alone.");
        }

        return CheckResult.Fine($"Complete: {start.App}, {(start.IsSimulated ? "a simulated Pinterest" : "the real Pinterest")}, {start.Database}.");
    }

    private static IEnumerable<string> Missing(StartSettings start)
    {
        if (start.App is null)
        {
            foreach (var name in new[] { PinterestApp.IdName, PinterestApp.SecretName }.Where(name => start.Secrets.Find(name) is null))
            {
                yield return name;
            }
        }

        if (start.PublicAddress is null)
        {
            yield return "Corkboard__PublicAddress";
        }
    }
}
