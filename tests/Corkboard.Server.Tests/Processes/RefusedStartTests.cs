using System.Net;
using System.Net.Sockets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Processes;

/// <summary>A start that must not be says why and what to do in one line, and ends.</summary>
public sealed class RefusedStartTests : IAsyncLifetime
{
    private readonly ServerHome _home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task What_was_made_with_a_simulated_Pinterest_does_not_start_with_the_real_one()
    {
        await using (var simulated = _home.Start())
        {
            await simulated.WhenReadyAsync();
            await simulated.InterruptAsync();
        }

        await using var real = _home.StartReal();

        (await real.WhenEndedAsync()).ShouldBeARefusalToStart("made with a simulated Pinterest", "--simulator", "--data");
    }

    [Fact]
    public async Task What_was_made_with_the_real_Pinterest_does_not_start_with_a_simulated_one()
    {
        await using (var real = _home.StartReal())
        {
            await real.WhenReadyAsync();
            (await real.InterruptAsync()).ExitCode.ShouldBe(0);
        }

        await using var simulated = _home.Start();

        (await simulated.WhenEndedAsync()).ShouldBeARefusalToStart("made with the real Pinterest", "without --simulator", "--data");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        using var other = Listen(_home.Address);

        await using var server = _home.Start();

        (await server.WhenEndedAsync()).ShouldBeARefusalToStart($"127.0.0.1:{_home.Address.Port}", "--urls");
    }

    [Fact]
    public async Task The_address_of_the_simulated_Pinterest_that_is_taken_is_named()
    {
        using var other = Listen(_home.Simulator);

        await using var server = _home.Start();

        (await server.WhenEndedAsync()).ShouldBeARefusalToStart($"127.0.0.1:{_home.Simulator.Port}", "--Corkboard:SimulatorAddress");
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_set_up_page_too()
    {
        using var other = Listen(_home.Address);

        await using var server = _home.Start([("ASPNETCORE_ENVIRONMENT", "Production")], []);

        (await server.WhenEndedAsync()).ShouldBeARefusalToStart($"127.0.0.1:{_home.Address.Port}", "--urls");
    }

    [Fact]
    public async Task A_credentials_file_that_others_can_read_is_named_with_its_mode()
    {
        var credentials = Path.Combine(_home.WorkingFolder, "corkboard.credentials");
        await File.WriteAllTextAsync(credentials, "PINTEREST_APP_SECRET=do-not-tell\n", CorkboardApp.Cancel);
        File.SetUnixFileMode(
            credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var server = _home.Start();

        var end = await server.WhenEndedAsync();
        end.ShouldBeARefusalToStart(credentials, "0644", "chmod 600");
        end.Errors.ShouldNotContain("do-not-tell");
    }

    [Fact]
    public async Task A_secret_as_an_argument_is_refused_and_not_repeated()
    {
        await using var server = _home.Start("--PINTEREST_APP_SECRET=do-not-tell");

        var end = await server.WhenEndedAsync();
        end.ShouldBeARefusalToStart("PINTEREST_APP_SECRET", "history");
        end.Errors.ShouldNotContain("do-not-tell");
    }

    private static TcpListener Listen(Uri address)
    {
        var listener = new TcpListener(IPAddress.Loopback, address.Port);
        listener.Start();

        return listener;
    }
}
