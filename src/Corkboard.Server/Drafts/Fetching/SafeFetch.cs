using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Corkboard.Server.Drafts.Fetching;

/// <summary>Finds the addresses of a host.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>Fetches an address that a member gave, without lending them this server's place in its network.</summary>
/// <remarks>The connection goes to the very address that was checked: a second look-up could be answered differently.</remarks>
internal sealed class SafeFetch(ResolveHost resolve, bool allowsLoopback, TimeProvider time) : IDisposable
{
    public const int MostRedirects = 3;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly HttpRequestOptionsKey<IPAddress[]> Checked = new("checked-addresses");

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        MaxResponseHeadersLength = 32, // kB
        PooledConnectionLifetime = TimeSpan.Zero, // each connection is checked anew
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Fetches, and hands the content on to be taken. All of it has to be done within <see cref="Patience"/>.</summary>
    public async Task<Fetched<T>> FetchAsync<T>(
        Uri address, Func<Stream, CancellationToken, Task<T>> take, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, take, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Fetched<T>.Failed(
                string.Create(CultureInfo.InvariantCulture, $"It did not answer within {Patience.TotalSeconds:0} seconds."));
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or SocketException or IOException { InnerException: SocketException })
        {
            return new Fetched<T>.Failed("It could not be reached, or broke off.");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Fetched<T>> FollowAsync<T>(
        Uri address, Func<Stream, CancellationToken, Task<T>> take, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (await CheckAsync(address, cancellationToken) is not { } places)
            {
                return new Fetched<T>.OutOfBounds(address);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Options.Set(Checked, places);
            request.Headers.Accept.ParseAdd("image/jpeg, image/png, text/html;q=0.9, */*;q=0.1");
            request.Headers.UserAgent.ParseAdd("Corkboard");
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response is { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, Headers.Location: { } next })
            {
                address = new(address, next);
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                return new Fetched<T>.Failed(
                    string.Create(CultureInfo.InvariantCulture, $"It answered with the status {(int)response.StatusCode}."));
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);

            return new Fetched<T>.Content(await take(content, cancellationToken));
        }

        return new Fetched<T>.Failed(string.Create(CultureInfo.InvariantCulture, $"It redirects more than {MostRedirects} times."));
    }

    /// <summary>Where the address may be connected to; none unless every one of its places is public.</summary>
    private async Task<IPAddress[]?> CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address is not { Scheme: "http" or "https", UserInfo: "" })
        {
            return null;
        }

        var places = await resolve(address.DnsSafeHost, cancellationToken);

        return Array.TrueForAll(places, MayBeFetched) ? places : null;
    }

    private bool MayBeFetched(IPAddress place) => AddressRules.IsPublic(place) || (allowsLoopback && IPAddress.IsLoopback(place));

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Checked, out var places))
        {
            throw new InvalidOperationException("Nothing is connected to before it was checked.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(places, context.DnsEndPoint.Port, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
