using Corkboard.Server.Publishing;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Publishing.Kills;

/// <summary>Servers are killed at every named place of the protocol, started again, and judged by Pinterest's own book.</summary>
public sealed class KillTests
{
    private const int Rounds = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    // A look has something to look for only after a kill inside a call. A Pin whose sending never arrived is sent once more after its
    // looks; a kill there as well would leave the question to a person. So the kills that keep a Pin from arriving come last.
    private static readonly string[] Round =
    [
        $"{FailPoint.LeaseTaken}:1", $"{FailPoint.Recovered}:1", $"{FailPoint.Claimed}:1", $"{FailPoint.Decided}:1",
        $"{FailPoint.Answered}:1", $"{FailPoint.BeforeLook}:1",
        $"{FailPoint.OutcomeDurable}:1", $"{FailPoint.Settled}:1",
        $"{FailPoint.Answered}:1", $"{FailPoint.Looked}:1",
        $"{FailPoint.Answered}:1", $"{FailPoint.LookDurable}:1",
        $"{FailPoint.AttemptDurable}:1", $"{FailPoint.Writing}:1", $"{FailPoint.Writing}:4",
    ];

    [Fact]
    public async Task After_fifty_kills_over_all_fail_points_every_Pin_is_on_Pinterest_once()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "The kills run over a SQLite file; leases of dead servers on PostgreSQL have tests of their own.");

        var worlds = await Task.WhenAll(KillInOneWorldAsync(), KillInOneWorldAsync());

        worlds.Sum(world => world.Points.Count).ShouldBeGreaterThanOrEqualTo(50);
        worlds.SelectMany(world => world.Points).Distinct().ShouldBe(FailPoint.All, ignoreOrder: true);
        worlds.SelectMany(world => world.Open).ShouldBeEmpty();
        worlds.SelectMany(world => world.Asked).ShouldBeEmpty();
        worlds.SelectMany(world => world.Judgement.Lost).ShouldBeEmpty();
        worlds.SelectMany(world => world.Judgement.Doubled).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_look_on_Pinterest_the_judge_sees_a_double()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "The kills run over a SQLite file.");
        await using var world = await KillWorld.CreateAsync(pins: 1);
        await world.LetNextBecomeDueAsync();
        await DoomedServer.RunAsync(world, $"{FailPoint.Answered}:1", Patience);

        await DoomedServer.RunAsync(world, failPoint: null, Patience, without: "look");

        (await world.JudgeAsync()).Doubled.ShouldBe(world.Due);
    }

    [Theory]
    [InlineData("a b", "a", "b", "")]
    [InlineData("a b", "a b b", "", "b")]
    [InlineData("a b", "a b", "", "")]
    [InlineData("a b", "", "a b", "")]
    public void The_judge_counts_what_is_missing_and_what_is_there_twice(string due, string onPinterest, string lost, string doubled)
    {
        var judgement = Judgement.Of(Words(due), Words(onPinterest));

        judgement.Lost.ShouldBe(Words(lost));
        judgement.Doubled.ShouldBe(Words(doubled));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<Outcome> KillInOneWorldAsync()
    {
        await using var world = await KillWorld.CreateAsync(Rounds * Round.Length);
        var reached = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var point in Round)
            {
                await world.LetNextBecomeDueAsync();
                if (await DoomedServer.RunAsync(world, point, Patience))
                {
                    reached.Add(point.Split(':')[0]);
                }
            }

            await DoomedServer.RunAsync(world, failPoint: null, Patience);
        }

        return new(reached, await world.JudgeAsync(), await world.AskedAsync(), await world.OpenPinsAsync());
    }

    private sealed record Outcome(IReadOnlyList<string> Points, Judgement Judgement, IReadOnlyList<string> Asked, IReadOnlyList<string> Open);
}
