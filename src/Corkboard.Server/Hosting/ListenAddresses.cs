using System.Net;
using System.Net.Sockets;

namespace Corkboard.Server.Hosting;

/// <summary>Where the server listens. A simulated Pinterest is for this machine alone.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5080";

    // Each of them can open a port on every network.
    private static readonly string[] OtherWays = ["http_ports", "https_ports", "Kestrel:Endpoints"];

    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
        (configuration["urls"] is { Length: > 0 } urls ? urls : Default)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="StartRefusedException">An address could be reached from elsewhere.</exception>
    public static void RefuseBeyondThisMachine(IConfiguration configuration)
    {
        foreach (var way in OtherWays.Where(way => configuration.GetSection(way).Exists()))
        {
            throw new StartRefusedException($"{way} is set, but a simulated Pinterest is for this machine alone: use --urls with a loopback address.");
        }

        foreach (var address in Of(configuration))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback)
            {
                throw new StartRefusedException(
                    $"{address} could be reached from other machines, but a simulated Pinterest is for this machine alone. Use a loopback address such as {Default}.");
            }
        }
    }

    /// <param name="addresses">Where somebody is about to listen.</param>
    /// <param name="choice">The argument that chooses another address.</param>
    /// <exception cref="StartRefusedException">Another program listens there, or this one may not.</exception>
    public static void RefuseTaken(IEnumerable<string> addresses, string choice)
    {
        foreach (var address in addresses)
        {
            try
            {
                Bind(BindingAddress.Parse(address));
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new StartRefusedException($"Another program listens at {address} already. Stop it, or choose another address with {choice}.");
            }
            catch (SocketException refused)
            {
                throw new StartRefusedException($"Nothing can listen at {address} ({refused.Message}). Choose another address with {choice}.");
            }
        }
    }

    private static void Bind(BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return;
        }

        var host = address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var one) ? one
            : IPAddress.Any;
        using var listener = new TcpListener(host, address.Port);
        listener.Start();
    }
}
