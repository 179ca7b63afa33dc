namespace Corkboard.Pinterest;

/// <summary>What one request is about.</summary>
internal sealed record Call(HttpMethod Method, string Path, RateCategory Category)
{
    public bool IsTokenEndpoint { get; init; }

    /// <summary>The method and the path without its query, which may hold more than a message should.</summary>
    public override string ToString() => $"{Method} /{Path.Split('?')[0]}";
}
