using Corkboard.Pinterest.Tests.Simulated;

namespace Corkboard.Pinterest.Tests.Programs;

/// <summary>The client in a program without a just-in-time compiler and without reflection.</summary>
public sealed class AheadOfTimeTests(SimulatedPinterest pinterest) : IClassFixture<SimulatedPinterest>
{
    private const string Name = "Corkboard.Pinterest.Aot";

    [Fact]
    public async Task Every_family_of_operations_works_when_compiled_ahead_of_time_and_nothing_is_warned_about()
    {
        Assert.SkipUnless(OnPath("clang") || OnPath("gcc"), "There is no C linker (apt-get install clang): nothing can be compiled ahead of time.");
        // Apart from everything else that is built, and with warnings of the trimmer and the compiler as errors.
        var artifacts = Path.Combine(ChildProgram.Root, "artifacts/aot");
        var published = await ChildProgram.RunAsync(
            "dotnet", ["publish", $"tests/{Name}", "-c", "Release", "-v", "q", "-nologo", "-p:PublishAot=true", $"-p:ArtifactsPath={artifacts}"]);
        published.Code.ShouldBe(0, published.Output + published.Errors);
        published.Output.ShouldNotContain("warning");
        var somebody = await pinterest.SomebodyNewAsync();

        var ended = await ChildProgram.RunAsync(
            Path.Combine(artifacts, "publish", Name, "release", Name),
            [somebody.Address.AbsoluteUri, SimulatedPinterest.AppId, "samples/api/lamp.jpg"],
            ("PINTEREST_ACCESS_TOKEN", somebody.Token),
            ("PINTEREST_APP_SECRET", SimulatedPinterest.AppSecret));

        ended.Code.ShouldBe(0, ended.Output + ended.Errors);
        ended.Output.ShouldEndWith("All of it works.\n");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
