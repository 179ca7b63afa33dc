namespace Corkboard.Build;

/// <summary>Client and simulator, each held against Pinterest's own description of the API.</summary>
internal static class Contract
{
    /// <summary>How the check ends where there is no description to compare with.</summary>
    public const int LeftOut = 77;

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        if (await CheckAsync(cancellationToken) is var exitCode and not 0 and not LeftOut)
        {
            throw new BuildFailedException($"The contract is broken: the check ended with {exitCode}.");
        }
    }

    public static Task<int> CheckAsync(CancellationToken cancellationToken) =>
        Shell.ExitCodeAsync(new("dotnet", "run", "--project", "tests/Corkboard.Contract"), cancellationToken);
}
