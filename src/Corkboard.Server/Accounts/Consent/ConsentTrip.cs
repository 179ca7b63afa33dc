using Corkboard.Pinterest;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>The way to Pinterest's consent page and back.</summary>
internal sealed class ConsentTrip(PinterestOAuth oauth, StartSettings settings)
{
    public const string CallbackPath = "/accounts/callback";

    // Registered at Pinterest to the letter, so it never depends on what a request says about this host.
    private Uri Callback => new(settings.PublicAddress!, CallbackPath);

    public Uri AddressFor(string state) => oauth.AuthorizationAddress(Callback, GrantedScopes.Asked, state);

    /// <exception cref="PinterestException">The code is used, old or foreign, or Pinterest gave no usable answer.</exception>
    public Task<TokenGrant> ExchangeAsync(string code, CancellationToken cancellationToken) =>
        oauth.ExchangeCodeAsync(code, Callback, cancellationToken: cancellationToken);
}
