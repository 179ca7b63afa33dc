using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Corkboard.Pinterest.Tests.Wire;

/// <summary>A server on a bare socket, which can answer as no web framework would: cut off, never, or not in HTTP.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _noMore = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly Func<WireRequest, WireReply> _answer;
    private readonly Task _serving;

    private readonly X509Certificate2? _certificate;

    private WireServer(Func<WireRequest, WireReply> answer, X509Certificate2? certificate = null)
    {
        _answer = answer;
        _certificate = certificate;
        _listener.Start();
        _serving = ServeAsync();
    }

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    public int Connections { get; private set; }

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public PinterestHost Host => PinterestHost.At(Address);

    public static WireServer Answering(Func<WireRequest, WireReply> answer) => new(answer);

    public static WireServer AnsweringOverTls(WireReply reply, X509Certificate2 certificate) => new(_ => reply, certificate);

    public static WireServer Answering(WireReply reply) => new(_ => reply);

    /// <summary>Waits until the clients have closed every connection, so that what was received is all that was sent.</summary>
    public async Task DrainAsync()
    {
        await _noMore.CancelAsync();
        await _serving;
    }

    public async ValueTask DisposeAsync()
    {
        await _noMore.CancelAsync();
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _noMore.Dispose();
        _stop.Dispose();
    }

    private async Task<Stream> EncryptedAsync(NetworkStream stream)
    {
        if (_certificate is null)
        {
            return stream;
        }

        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(_certificate);
        return encrypted;
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_noMore.Token);
                Connections++;
                connections.Add(TalkAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        try
        {
            await using var stream = await EncryptedAsync(new NetworkStream(socket, ownsSocket: true));
            while (await WireRequest.ReadAsync(stream, _stop.Token) is { } request)
            {
                _requests.Enqueue(request);
                if (!request.IsComplete || !await _answer(request).SendAsync(socket, stream, _stop.Token))
                {
                    return;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // The client hung up, or the test is over; what was received until then is in the list.
        }
    }
}

/// <summary>A request as it came over the wire, complete or not.</summary>
internal sealed record WireRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body, bool IsComplete)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<WireRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = await ReadHeadAsync(stream, cancellationToken);
        if (head is [])
        {
            return null;
        }

        var first = head[0].Split(' ');
        var headers = head.Skip(1).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, provider: null) : 0];
        var received = await ReadBodyAsync(stream, body, cancellationToken);

        return new WireRequest(first[0], first[1], headers, body[..received], IsComplete: received == body.Length);
    }

    private static async Task<string[]> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
            {
                return [];
            }

            head.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<int> ReadBodyAsync(Stream stream, byte[] body, CancellationToken cancellationToken)
    {
        var received = 0;
        try
        {
            while (received < body.Length)
            {
                var read = await stream.ReadAsync(body.AsMemory(received), cancellationToken);
                if (read == 0)
                {
                    break;
                }

                received += read;
            }
        }
        catch (IOException)
        {
            // A reset ends the body where it is.
        }

        return received;
    }
}
