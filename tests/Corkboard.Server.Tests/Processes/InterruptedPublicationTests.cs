using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Publishing.Kills;

namespace Corkboard.Server.Tests.Processes;

/// <summary>Ctrl-C while Pinterest does not answer.</summary>
public sealed class InterruptedPublicationTests
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("hang-after-accept")]
    [InlineData("hang")]
    public async Task Nothing_more_is_claimed_and_the_next_start_looks_for_the_Pin_before_it_sends_any(string fault)
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "The world of this test lies in a SQLite file.");
        await using var world = await KillWorld.CreateAsync(pins: 2);
        await using var home = new ServerHome();
        await world.FaultAsync(fault);
        await world.LetNextBecomeDueAsync();
        await world.LetNextBecomeDueAsync();

        await using (var first = Start(home, world, timeScale: "1"))
        {
            await world.WhenNoFaultIsLeftAsync();
            var end = await first.InterruptAsync();

            TestContext.Current.TestOutputHelper?.WriteLine($"ended after {end.Took.TotalSeconds:0.0} s");
            end.Took.ShouldBeLessThan(StopLimit);
            end.ExitCode.ShouldBe(0, end.Errors);
            (await world.ClaimedAsync()).ShouldBe(1);
        }

        await using var second = Start(home, world, timeScale: "0.1");
        await world.WhenFinishedAsync(CorkboardApp.Cancel);

        (await world.AskedAsync()).ShouldBeEmpty();
        var judgement = await world.JudgeAsync();
        judgement.Lost.ShouldBeEmpty();
        judgement.Doubled.ShouldBeEmpty();
    }

    private static RunningServer Start(ServerHome home, KillWorld world, string timeScale) => home.Start(
        "--data", world.Folder, "--pinterest", world.Pinterest.ToString(), $"--Corkboard:TimeScale={timeScale}");
}
