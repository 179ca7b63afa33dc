namespace Corkboard.Build;

/// <summary>The walk through the freshly started product, which says itself what its arguments are.</summary>
internal static class Journey
{
    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        var arguments = options.TakeRest();
        var chromium = await Prerequisite.Chromium.FindOrInstallAsync(cancellationToken)
            ?? throw new BuildFailedException($"There is no journey without a browser: {Prerequisite.Chromium.Missing}.");
        if (await WalkAsync(chromium, arguments, cancellationToken) is var exitCode and not 0)
        {
            throw new BuildFailedException($"The journey ended with {exitCode}.");
        }
    }

    public static Task<int> WalkAsync(string chromium, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Shell.ExitCodeAsync(
            new("dotnet", ["run", "--project", "tests/Corkboard.Journey", "--", .. arguments])
            {
                Environment = [("CORKBOARD_TEST_CHROMIUM", chromium)],
            },
            cancellationToken);
}
