using Corkboard.Pinterest.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class AddPinterestTests
{
    [Fact]
    public async Task Each_token_gets_its_own_client_over_shared_connections()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        await using var services = new ServiceCollection().AddPinterest().Services.BuildServiceProvider();
        var clients = services.GetRequiredService<PinterestClients>();

        await clients.For(new PinterestAccessToken("first", server.Host)).User.GetAsync(Cancel);
        await clients.For(new PinterestAccessToken("second", server.Host)).User.GetAsync(Cancel);

        server.Requests.Select(r => r.Headers["Authorization"]).ShouldBe(["Bearer first", "Bearer second"]);
        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_client_can_be_vetoed()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        await using var services = new ServiceCollection().AddPinterest().Services.BuildServiceProvider();
        var client = services.GetRequiredService<PinterestClients>()
            .For(new PinterestAccessToken("first", server.Host), mayStillWrite: () => false);

        var failure = await Should.ThrowAsync<PinterestException>(() => client.User.GetAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
    }

    [Fact]
    public async Task The_registered_clock_measures_the_time_out()
    {
        var clock = new FakeTimeProvider();
        var reached = new TaskCompletionSource();
        await using var server = WireServer.Answering(WireReply.Silence(reached));
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddPinterest(new PinterestOptions { RequestTimeout = TimeSpan.FromSeconds(5) })
            .Services.BuildServiceProvider();
        var call = services.GetRequiredService<PinterestClients>()
            .For(new PinterestAccessToken("first", server.Host)).User.GetAsync(Cancel);
        await reached.Task;

        clock.Advance(TimeSpan.FromSeconds(5));

        (await Should.ThrowAsync<PinterestException>(call)).Kind.ShouldBe(PinterestErrorKind.Timeout);
    }
}
