namespace Corkboard.Server.Drafts.Fetching;

/// <summary>What came of fetching an address.</summary>
internal abstract record Fetched<T>
{
    private Fetched()
    {
    }

    /// <summary>It answered, and its content was taken.</summary>
    internal sealed record Content(T Taken) : Fetched<T>;

    /// <summary>It is, or leads to, a place that this server does not fetch from.</summary>
    internal sealed record OutOfBounds(Uri Address) : Fetched<T>;

    /// <summary>It could not be had; the reason is for the member.</summary>
    internal sealed record Failed(string Reason) : Fetched<T>;
}
