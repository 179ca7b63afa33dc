namespace Corkboard.Pinterest;

/// <summary>Makes a client for each token, over one shared pool of connections.</summary>
public sealed class PinterestClients
{
    internal const string HttpClientName = "Corkboard.Pinterest";

    private readonly IHttpClientFactory _http;
    private readonly PinterestOptions _options;

    internal PinterestClients(IHttpClientFactory http, PinterestOptions options)
    {
        _http = http;
        _options = options;
    }

    /// <summary>A client for this token.</summary>
    /// <param name="token">Whom the client acts for, and at which host.</param>
    /// <param name="mayStillWrite">Asked before every write to the connection; the options' own by default.</param>
    /// <param name="onRateLimit">Told the state of the quota after each answer; the options' own by default.</param>
    public PinterestClient For(
        PinterestAccessToken token, MayStillWrite? mayStillWrite = null, Action<RateLimitState>? onRateLimit = null) =>
        new(_http.CreateClient(HttpClientName), token, _options with
        {
            MayStillWrite = mayStillWrite ?? _options.MayStillWrite,
            OnRateLimit = onRateLimit ?? _options.OnRateLimit,
        });

    /// <summary>The consent and the tokens of this app's users at this host.</summary>
    public PinterestOAuth OAuth(PinterestApp app, PinterestHost host) =>
        new(_http.CreateClient(HttpClientName), app, host, _options);
}
