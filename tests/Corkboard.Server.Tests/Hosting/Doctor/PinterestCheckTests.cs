using System.Net;
using System.Net.Sockets;
using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Corkboard.Server.Tests.Hosting.Doctor;

/// <summary>Whether Pinterest answers, and what time it says it is, over real HTTP.</summary>
public sealed class PinterestCheckTests : IDisposable
{
    private static readonly DateTimeOffset Theirs = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Patient _patient = new();

    public void Dispose() => _patient.Dispose();

    [Theory]
    [InlineData(401, CheckOutcome.Fine)]
    [InlineData(404, CheckOutcome.Fine)]
    [InlineData(503, CheckOutcome.Warning)]
    internal async Task Any_answer_shows_that_it_can_be_reached(int status, CheckOutcome outcome)
    {
        await using var pinterest = await AnsweringAsync(status);

        var (reached, clock) = await RunAsync(new(pinterest.Urls.First()), Theirs);

        reached.Outcome.ShouldBe(outcome, reached.Found);
        clock.Outcome.ShouldBe(CheckOutcome.Fine, clock.Found);
    }

    [Theory]
    [InlineData(30, CheckOutcome.Fine)]
    [InlineData(-30, CheckOutcome.Fine)]
    [InlineData(31, CheckOutcome.Warning)]
    [InlineData(-31, CheckOutcome.Warning)]
    [InlineData(300, CheckOutcome.Warning)]
    [InlineData(301, CheckOutcome.Failed)]
    [InlineData(-301, CheckOutcome.Failed)]
    internal async Task A_clock_may_be_thirty_seconds_apart_and_fails_beyond_five_minutes(int ahead, CheckOutcome outcome)
    {
        await using var pinterest = await AnsweringAsync(401);

        var (_, clock) = await RunAsync(new(pinterest.Urls.First()), Theirs.AddSeconds(ahead));

        clock.Outcome.ShouldBe(outcome, clock.Found);
        clock.Found.ShouldBe($"This machine's clock is {Math.Abs(ahead)} seconds {(ahead < 0 ? "behind" : "ahead of")} Pinterest's.");
    }

    [Fact]
    public async Task Nobody_at_its_address_fails_and_leaves_the_clock_out()
    {
        var (reached, clock) = await RunAsync(FreePort.Address(), Theirs);

        reached.Outcome.ShouldBe(CheckOutcome.Failed);
        clock.Outcome.ShouldBe(CheckOutcome.LeftOut);
    }

    [Fact]
    public async Task One_that_says_nothing_fails_when_patience_ends()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        var (reached, _) = await RunAsync(new($"http://{silent.LocalEndpoint}"), Theirs);

        reached.Outcome.ShouldBe(CheckOutcome.Failed);
        reached.Found.ShouldContain("It did not answer within 2 seconds.");
    }

    [Fact]
    public async Task The_simulated_Pinterest_counts_and_is_left_out_while_the_server_does_not_run()
    {
        await using var app = await CorkboardApp.StartAsync();
        _patient.Environment = "Development";

        _patient.Settings["Corkboard:SimulatorAddress"] = app.PinterestAddress.ToString();
        (await RunAsync(Theirs)).Reached.Outcome.ShouldBe(CheckOutcome.Fine);

        _patient.Settings["Corkboard:SimulatorAddress"] = FreePort.Address().ToString();
        var (reached, clock) = await RunAsync(Theirs);
        reached.Outcome.ShouldBe(CheckOutcome.LeftOut);
        clock.Outcome.ShouldBe(CheckOutcome.LeftOut);
    }

    private static async Task<WebApplication> AnsweringAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Date = Theirs.ToString("R");

            return Task.CompletedTask;
        });
        await app.StartAsync(CorkboardApp.Cancel);

        return app;
    }

    private Task<(CheckResult Reached, CheckResult Clock)> RunAsync(Uri pinterest, DateTimeOffset now)
    {
        _patient.With(pinterest);

        return RunAsync(now);
    }

    private async Task<(CheckResult Reached, CheckResult Clock)> RunAsync(DateTimeOffset now)
    {
        var settings = _patient.Read();
        var probe = new PinterestProbe(settings.Start, TimeSpan.FromSeconds(2), new FakeTimeProvider(now));

        return (
            await new PinterestCheck(settings, probe).RunAsync(CorkboardApp.Cancel),
            await new ClockCheck(probe).RunAsync(CorkboardApp.Cancel));
    }
}
