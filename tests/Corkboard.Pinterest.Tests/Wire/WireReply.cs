using System.Net.Sockets;
using System.Text;

namespace Corkboard.Pinterest.Tests.Wire;

/// <summary>What the server does once it has a request.</summary>
internal sealed class WireReply
{
    private readonly Func<Socket, Stream, CancellationToken, Task<bool>> _send;

    private WireReply(Func<Socket, Stream, CancellationToken, Task<bool>> send) => _send = send;

    /// <summary>Closes the connection without a word.</summary>
    public static WireReply HangUp { get; } = new((_, _, _) => Task.FromResult(false));

    /// <summary>Breaks the connection off.</summary>
    public static WireReply Reset { get; } = new((socket, _, _) =>
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.FromResult(false);
    });

    public static WireReply Json(int status, string body, params (string Name, string Value)[] headers) =>
        Raw(Head(status, body, "application/json", headers) + body);

    public static WireReply Html(int status, string body) =>
        Raw(Head(status, body, "text/html; charset=utf-8") + body);

    public static WireReply Empty(int status, params (string Name, string Value)[] headers) =>
        Raw(Head(status, "", null, headers));

    /// <summary>Sends the text as it is and keeps the connection.</summary>
    public static WireReply Raw(string text) => new(async (_, stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return true;
    });

    /// <summary>Sends less than was announced and closes the connection.</summary>
    public static WireReply CutOff(string announced) => new(async (_, stream, cancellationToken) =>
    {
        var text = Head(200, announced, "application/json") + announced[..(announced.Length / 2)];
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return false;
    });

    /// <summary>Sends the text, tells the test, and says no more.</summary>
    public static WireReply Silence(TaskCompletionSource reached, string text = "") => new(async (_, stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        reached.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return false;
    });

    public static string Head(int status, string body, string? contentType, params (string Name, string Value)[] headers)
    {
        var lines = headers.Select(h => $"{h.Name}: {h.Value}\r\n");
        var type = contentType is null ? "" : $"Content-Type: {contentType}\r\n";
        var length = status == 204 ? "" : $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";

        return $"HTTP/1.1 {status} Status\r\n{type}{length}{string.Concat(lines)}\r\n";
    }

    public Task<bool> SendAsync(Socket socket, Stream stream, CancellationToken cancellationToken) =>
        _send(socket, stream, cancellationToken);
}
