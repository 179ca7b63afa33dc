namespace Corkboard.Pinterest;

/// <summary>A refresh token. Lives 60 days and is dead as soon as it was used, when the answer brings a new one.</summary>
/// <remarks>The value shows nowhere but in <see cref="Reveal"/>.</remarks>
public sealed class PinterestRefreshToken
{
    private readonly string _value;

    /// <summary>Takes a token as Pinterest issued it.</summary>
    /// <exception cref="ArgumentException">The value is empty or has a character that no token has.</exception>
    public PinterestRefreshToken(string value) => _value = Secret.Checked(value, nameof(value));

    /// <summary>Takes a token that is never sent to another host.</summary>
    /// <exception cref="ArgumentException">The value is empty or has a character that no token has.</exception>
    public PinterestRefreshToken(string value, PinterestHost host)
        : this(value)
    {
        ArgumentNullException.ThrowIfNull(host);
        Host = host;
    }

    /// <summary>The only host to which the token is ever sent; null where its owner did not say.</summary>
    public PinterestHost? Host { get; }

    /// <summary>The secret itself, to be encrypted and stored; never to be logged or shown.</summary>
    public string Reveal() => _value;

    /// <summary>A text without the value.</summary>
    public override string ToString() => "refresh token";

    internal PinterestRefreshToken At(PinterestHost host) => Host is null ? new PinterestRefreshToken(_value, host) : this;
}
