using System.Net.Http.Headers;

namespace Corkboard.Pinterest;

/// <summary>An access token, bound to the host that issued it. Lives 30 days.</summary>
/// <remarks>The value shows nowhere but in <see cref="Reveal"/>: not as text, not in a debugger, not when serialised.</remarks>
public sealed class PinterestAccessToken
{
    private readonly string _value;

    /// <summary>Takes a token as the host issued it.</summary>
    /// <exception cref="ArgumentException">The value is empty or has a character that no token has.</exception>
    public PinterestAccessToken(string value, PinterestHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _value = Secret.Checked(value, nameof(value));
        Host = host;
    }

    /// <summary>The only host to which the token is ever sent.</summary>
    public PinterestHost Host { get; }

    /// <summary>The secret itself, to be encrypted and stored; never to be logged or shown.</summary>
    public string Reveal() => _value;

    /// <summary>A text without the value.</summary>
    public override string ToString() => $"access token for {Host.ApiAddress.Authority}";

    internal AuthenticationHeaderValue AsHeader() => new("Bearer", _value);
}
