using Corkboard.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace Corkboard.Server.Tests.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080;http://[::1]:5080")]
    public void This_machine_is_open_to_a_simulated_Pinterest(string urls) =>
        Should.NotThrow(() => ListenAddresses.RefuseBeyondThisMachine(With("urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.0.2.7:5080")]
    [InlineData("http://[::]:5080")]
    public void Other_machines_are_not(string urls) =>
        Should.Throw<StartRefusedException>(() => ListenAddresses.RefuseBeyondThisMachine(With("urls", urls)))
            .Message.ShouldContain("this machine alone");

    [Theory]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://*:80")]
    public void No_side_door_opens_a_port_on_every_network(string setting, string value) =>
        Should.Throw<StartRefusedException>(() => ListenAddresses.RefuseBeyondThisMachine(With(setting, value)));

    private static IConfiguration With(string setting, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
}
