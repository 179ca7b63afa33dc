using System.Net.Http.Headers;
using System.Text;

namespace Corkboard.Pinterest;

/// <summary>A registered Pinterest app: its id, which is public, and its secret, which never shows.</summary>
public sealed class PinterestApp
{
    private readonly string _secret;

    /// <summary>Takes the id and the secret from the app's page.</summary>
    /// <exception cref="ArgumentException">One of them is empty, or has a space or control character.</exception>
    public PinterestApp(string id, string secret)
    {
        Id = Secret.Checked(id, nameof(id));
        _secret = Secret.Checked(secret, nameof(secret));
    }

    /// <summary>The app's id, sent as <c>client_id</c>.</summary>
    public string Id { get; }

    /// <summary>A text without the secret.</summary>
    public override string ToString() => $"Pinterest app {Id}";

    internal string RevealSecret() => _secret;

    internal AuthenticationHeaderValue AsHeader() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{_secret}")));
}
