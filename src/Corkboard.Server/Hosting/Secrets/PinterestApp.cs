namespace Corkboard.Server.Hosting.Secrets;

/// <summary>The operator's app at Pinterest. Its secret is never shown, logged or sent to anybody but Pinterest.</summary>
internal sealed class PinterestApp(string appId, string secret)
{
    public const string IdName = "PINTEREST_APP_ID";
    public const string SecretName = "PINTEREST_APP_SECRET";

    /// <summary>The app that every simulated Pinterest knows. It opens nothing else.</summary>
    public static readonly PinterestApp Simulated = new("1500000", "simulator-only");

    public string AppId => appId;

    public string Secret => secret;

    /// <summary>The app that the sources name; none where it is not complete.</summary>
    public static PinterestApp? Find(SecretSources sources) =>
        sources.Find(IdName) is { } id && sources.Find(SecretName) is { } secret ? new(id, secret) : null;

    public override string ToString() => $"Pinterest app {appId}";
}
