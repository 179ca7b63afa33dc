using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Simulator.OAuth;

/// <summary>The one app that is registered here.</summary>
internal sealed class RegisteredApp(SimulatorSettings settings)
{
    public string Id => settings.AppId;

    /// <summary>Equal to a registered address letter by letter; where none is registered, any loopback address.</summary>
    public bool Accepts(string? redirectUri) => settings.RedirectUris.Count > 0
        ? settings.RedirectUris.Contains(redirectUri, StringComparer.Ordinal)
        : Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Whether the request shows the app's id and secret as HTTP basic authentication.</summary>
    public bool IsShownBy(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.AppId}:{settings.AppSecret}"));

        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(header.Parameter ?? ""));
    }
}
