using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest;

/// <summary>The body of a write, of known length: written in pieces, so that a veto can stop it between any two, and never twice.</summary>
internal sealed class WriteBody : HttpContent
{
    /// <summary>What fits into one record of TLS, so that each check is followed by one write to the network.</summary>
    private const int LargestPiece = 16 * 1024;

    private readonly byte[] _bytes;
    private readonly RequestGuard _guard;

    private WriteBody(byte[] bytes, RequestGuard guard)
    {
        _bytes = bytes;
        _guard = guard;
    }

    public static WriteBody Json<T>(T value, JsonTypeInfo<T> type, RequestGuard guard)
    {
        var body = new WriteBody(JsonSerializer.SerializeToUtf8Bytes(value, type), guard);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

        return body;
    }

    public static WriteBody Form(IEnumerable<KeyValuePair<string, string>> fields, RequestGuard guard)
    {
        var text = string.Join('&', fields.Select(field => $"{Escaped(field.Key)}={Escaped(field.Value)}"));
        var body = new WriteBody(Encoding.ASCII.GetBytes(text), guard);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        return body;
    }

    public static WriteBody Empty(RequestGuard guard) => new([], guard);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _guard.BeforeBody();

        for (var start = 0; start < _bytes.Length; start += LargestPiece)
        {
            var piece = _bytes.AsMemory(start, Math.Min(LargestPiece, _bytes.Length - start));
            await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
