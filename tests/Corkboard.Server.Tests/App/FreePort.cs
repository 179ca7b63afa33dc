using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Corkboard.Server.Tests.App;

/// <summary>Ports of this machine on which nobody listens, each given to one test only.</summary>
/// <remarks>They lie below those that the system gives to whoever asks for any port, so that no other program comes by one between its being found and its being listened on. A lock file on each keeps test programs apart that run side by side.</remarks>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    private static readonly List<FileStream> s_held = [];

    public static int Find()
    {
        for (var i = 0; i < Count; i++)
        {
            var port = First + ((Environment.ProcessId + i) % Count);
            if (TryHold(port) is { } held)
            {
                if (IsFree(port))
                {
                    lock (s_held)
                    {
                        s_held.Add(held);
                    }

                    return port;
                }

                held.Dispose();
            }
        }

        throw new InvalidOperationException($"All ports from {First} to {First + Count - 1} are taken.");
    }

    public static Uri Address() => new($"http://127.0.0.1:{Find()}");

    /// <summary>The lock on a port until this program ends; nothing if another test holds it.</summary>
    private static FileStream? TryHold(int port)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"corkboard-ports-{Environment.UserName}"));
        try
        {
            return new(
                Path.Combine(folder.FullName, port.ToString(CultureInfo.InvariantCulture)),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
