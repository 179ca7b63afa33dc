using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Corkboard.Simulator.Tests;

public sealed class HostingTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://192.168.1.2:80")]
    [InlineData("http://pinterest.example:80")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("nonsense")]
    public async Task It_listens_on_loopback_alone(string urls)
    {
        var refused = await Should.ThrowAsync<ArgumentException>(() => RunningSimulator.StartAsync(("Urls", urls)));

        refused.Message.ShouldStartWith("Urls:");
    }

    [Theory]
    [InlineData("Tier", "gold")]
    [InlineData("Seed", "many")]
    [InlineData("Seed", "-1")]
    [InlineData("DecodePictures", "yes")]
    [InlineData("ExtraUsers", "100001")]
    public async Task A_wrong_setting_is_refused_by_its_name(string key, string value)
    {
        var refused = await Should.ThrowAsync<ArgumentException>(() => RunningSimulator.StartAsync((key, value)));

        refused.Message.ShouldStartWith($"{key}: '{value}'");
    }

    [Fact]
    public async Task In_a_host_it_leaves_the_console_alone()
    {
        await using var app = await SimulatorHost.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal), TimeProvider.System, RunningSimulator.Cancel);

        app.Services.GetRequiredService<IHostLifetime>().GetType().Name.ShouldNotContain("Console");
    }

    [Fact]
    public async Task It_stops_at_once_though_a_request_hangs()
    {
        var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();
        await simulator.FailAsync("hang", "user_account/get");
        var hanging = anna.GetAsync("user_account");
        while ((await simulator.ControlAsync(HttpMethod.Get, "requests")).Body.GetProperty("inFlight").GetInt32() == 0)
        {
            RunningSimulator.Cancel.ThrowIfCancellationRequested();
        }

        var started = Stopwatch.GetTimestamp();
        await simulator.StopAsync();

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<HttpRequestException>(() => hanging);
        await simulator.DisposeAsync();
    }

    [Theory]
    [InlineData("boards/7/unknown")]
    [InlineData("nothing")]
    public async Task What_is_no_operation_is_not_found(string path)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        (await (await simulator.CallerAsync()).GetAsync(path)).ShouldBeRefused(404, 404, "There is no such operation.");
    }

    [Fact]
    public async Task Every_answer_names_its_request()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();

        var good = await anna.GetAsync("user_account");
        var bad = await simulator.CallerWith("none").GetAsync("user_account");

        good.Header("x-pinterest-rid").ShouldNotBe(bad.Header("x-pinterest-rid"));
        bad.ShouldBeRefused(401, 2, "Authentication failed.");
    }

    [Fact]
    public async Task Alone_it_says_in_one_line_that_its_address_is_taken()
    {
        await using var other = await RunningSimulator.StartAsync();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(SimulatorHost).Assembly.Location, "--urls", other.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) },
            UseShellExecute = false,
            RedirectStandardError = true,
        };

        using var second = Process.Start(start)!;
        var said = await second.StandardError.ReadToEndAsync(RunningSimulator.Cancel);
        await second.WaitForExitAsync(RunningSimulator.Cancel);

        second.ExitCode.ShouldBe(2);
        said.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("already in use");
    }
}
