namespace Corkboard.Simulator.Pictures;

/// <summary>Fetches the picture behind an address, as Pinterest does for <c>image_url</c>.</summary>
internal sealed class PictureFetch : IDisposable
{
    private const int LargestBytes = 32 * 1024 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = 3,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LargestBytes,
    };

    /// <summary>The bytes, or <c>null</c> where no picture could be fetched, for whatever reason.</summary>
    public async Task<byte[]?> TryFetchAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        try
        {
            using var response = await _http.GetAsync(uri, cancellationToken);

            return response.IsSuccessStatusCode
                && response.Content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true
                    ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
                    : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
