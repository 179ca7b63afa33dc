namespace Corkboard.Pinterest;

/// <summary>Asks users for consent and trades it for tokens, for one app at one host.</summary>
/// <remarks>A token that names its host is never sent to another (<see cref="InvalidOperationException"/>). Codes work once, and refresh tokens rotate: a call whose outcome is unknown may have used one up.</remarks>
public sealed class PinterestOAuth
{
    private const string TokenPath = "oauth/token";
    private const string RevocationPath = "oauth/token/revoke";

    private readonly PinterestApp _app;
    private readonly PinterestHost _host;
    private readonly HttpClient _client;
    private readonly PinterestOptions _options;

    /// <summary>Makes the OAuth client of an app.</summary>
    /// <param name="http">Made with a <see cref="PinterestHttpHandler"/>, and without a handler that repeats requests.</param>
    /// <param name="app">The app.</param>
    /// <param name="host">Where the tokens shall be valid.</param>
    /// <param name="options">Time-out, clock and hooks; <see cref="PinterestOptions.Default"/> by default.</param>
    public PinterestOAuth(HttpClient http, PinterestApp app, PinterestHost host, PinterestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(host);

        _client = http;
        _app = app;
        _host = host;
        _options = options ?? PinterestOptions.Default;
    }

    /// <summary>The page to send a user to for consent.</summary>
    /// <param name="redirectUri">Where the user comes back to; has to equal a registered address to the letter.</param>
    /// <param name="scopes">The scopes to ask for; at least one. See <see cref="PinterestScopes"/>.</param>
    /// <param name="state">An unguessable value bound to the user's session, which comes back unchanged and has to be compared.</param>
    public Uri AuthorizationAddress(Uri redirectUri, IEnumerable<string> scopes, string state)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentException.ThrowIfNullOrEmpty(state);

        var asked = string.Join(',', scopes);
        if (asked is "")
        {
            throw PinterestLimitException.Empty("scope");
        }

        var query = new Query
        {
            { "client_id", _app.Id },
            { "redirect_uri", redirectUri.OriginalString },
            { "response_type", "code" },
            { "scope", asked },
            { "state", state },
        };

        return new Uri($"{_host.ConsentPage.AbsoluteUri}{query}");
    }

    /// <summary>Trades the code that came back for tokens. A code works once.</summary>
    /// <param name="code">The callback's <c>code</c>.</param>
    /// <param name="redirectUri">The same address as in <see cref="AuthorizationAddress"/>, to the letter.</param>
    /// <param name="continuousRefresh">Asks for refresh tokens that rotate; apps made since 25 September 2025 get them anyway. True by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.GrantRefused"/> for a code that is used, old or foreign, or another kind.</exception>
    public Task<TokenGrant> ExchangeCodeAsync(
        string code, Uri redirectUri, bool continuousRefresh = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(redirectUri);

        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri.OriginalString,
        };
        if (continuousRefresh)
        {
            form["continuous_refresh"] = "true";
        }

        return SendAsync(form, used: null, code, cancellationToken);
    }

    /// <summary>Trades a refresh token for a new pair. The one used is dead at once when the answer has another.</summary>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.GrantRefused"/> for a token that is used, old or revoked, or another kind.</exception>
    public Task<TokenGrant> RefreshAsync(PinterestRefreshToken refreshToken, CancellationToken cancellationToken = default) =>
        RefreshAsync(refreshToken, [], cancellationToken);

    /// <summary>Trades a refresh token for a new pair that may do less. The one used is dead at once when the answer has another.</summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="scopes">The scopes to keep, of those granted; all of them where the list is empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.GrantRefused"/> for a token that is used, old or revoked or for scopes that were not granted, or another kind.</exception>
    public Task<TokenGrant> RefreshAsync(
        PinterestRefreshToken refreshToken, IEnumerable<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        ArgumentNullException.ThrowIfNull(scopes);
        RequireOwn(refreshToken.Host);

        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken.Reveal(),
        };
        if (string.Join(',', scopes) is { Length: > 0 } kept)
        {
            form["scope"] = kept;
        }

        return SendAsync(form, refreshToken, refreshToken.Reveal(), cancellationToken);
    }

    /// <summary>Gets a token for the account that owns the app, without anybody's consent and without a refresh token. The account needs two-factor authentication.</summary>
    /// <remarks>Only operations whose documentation says so take such a token.</remarks>
    /// <param name="scopes">The scopes to ask for; at least one. See <see cref="PinterestScopes"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.GrantRefused"/> for an app or scopes that Pinterest does not accept, or another kind.</exception>
    /// <exception cref="PinterestLimitException">There are no scopes; nothing was sent.</exception>
    public Task<TokenGrant> RequestClientCredentialsAsync(IEnumerable<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scopes);

        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = Limit.Given("scope", string.Join(',', scopes)),
        };

        return SendAsync(form, used: null, _app.RevealSecret(), cancellationToken);
    }

    /// <summary>Ends an access token of a system user; counts as <c>org_write</c>. Pinterest refuses tokens of people: those end when the user removes the app in Pinterest's settings.</summary>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.Forbidden"/> or <see cref="PinterestErrorKind.AuthenticationFailed"/> for a token that is no system user's, or another kind.</exception>
    public Task RevokeAsync(PinterestAccessToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        RequireOwn(token.Host);

        return RevokeAsync(token.Reveal(), "access_token", cancellationToken);
    }

    /// <summary>Ends a refresh token of a system user; counts as <c>org_write</c>. Pinterest refuses tokens of people.</summary>
    /// <exception cref="PinterestException"><see cref="PinterestErrorKind.Forbidden"/> or <see cref="PinterestErrorKind.AuthenticationFailed"/> for a token that is no system user's, or another kind.</exception>
    public Task RevokeAsync(PinterestRefreshToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        RequireOwn(token.Host);

        return RevokeAsync(token.Reveal(), "refresh_token", cancellationToken);
    }

    private Task RevokeAsync(string token, string hint, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["token"] = token, ["token_type_hint"] = hint };

        return TransportWith(token).PostFormAsync(RevocationPath, form, cancellationToken);
    }

    private async Task<TokenGrant> SendAsync(
        Dictionary<string, string> form, PinterestRefreshToken? used, string secret, CancellationToken cancellationToken)
    {
        var answer = await TransportWith(secret)
            .PostFormAsync(TokenPath, form, PinterestJson.Default.TokenAnswer, cancellationToken).ConfigureAwait(false);

        return answer.ToGrant(_host, used);
    }

    private void RequireOwn(PinterestHost? host)
    {
        if (host is not null && host != _host)
        {
            throw new InvalidOperationException($"The token belongs to {host.ApiAddress.Authority} and is not sent to {_host.ApiAddress.Authority}.");
        }
    }

    /// <summary>A transport whose messages hold neither the app's secret nor what the call is about.</summary>
    private Transport TransportWith(string secret) =>
        new(_client, _host, _app.AsHeader(), [_app.RevealSecret(), secret], _options);
}
