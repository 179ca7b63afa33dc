using System.Net;

namespace Corkboard.Pinterest;

/// <summary>The handler to build an <see cref="HttpClient"/> for Pinterest with.</summary>
/// <remarks>
/// It follows no redirect (the token is never forwarded), keeps no cookies, speaks HTTP/1.1 as the client asks, renews
/// connections every five minutes, asks <see cref="PinterestOptions.MayStillWrite"/> before every write to the connection, and refuses
/// a write that comes a second time.
/// Share one for all tokens: the token travels with the request.
/// </remarks>
public sealed class PinterestHttpHandler : DelegatingHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes a handler with its own pool of connections.</summary>
    public PinterestHttpHandler()
        : base(Sockets())
    {
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        if (request.Options.TryGetValue(RequestGuard.Key, out var guard))
        {
            guard.Attach(isWrite: request.Method != HttpMethod.Get);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
        PlaintextStreamFilter = (connection, _) =>
            ValueTask.FromResult<Stream>(new GuardedStream(connection.PlaintextStream)),
    };
}
