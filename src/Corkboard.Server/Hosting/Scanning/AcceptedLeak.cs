namespace Corkboard.Server.Hosting.Scanning;

/// <summary>A secret of the history that somebody vouches for: it opens nothing any more.</summary>
internal sealed record AcceptedLeak(Leak Leak, string Reason)
{
    public override string ToString() => $"accepted: {Leak}: {Reason}";
}
