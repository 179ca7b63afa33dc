namespace Corkboard.Server.Publishing.Looking;

/// <summary>Compares a link that was sent with the one that Pinterest shows: it follows redirects and wraps links in its own.</summary>
internal static class LinkTrait
{
    public static Trait Compare(string? sent, string? shown) => (sent, shown) switch
    {
        (null or "", null or "") => Trait.Silent,
        (null or "", _) or (_, null or "") => Trait.Different,
        _ when AreSame(sent, shown) || IsWrapped(sent, shown) => Trait.Same,

        // The end of a redirect can be any address: it says nothing either way.
        _ => Trait.Silent,
    };

    private static bool AreSame(string sent, string shown) =>
        Uri.TryCreate(sent, UriKind.Absolute, out var ours)
        && Uri.TryCreate(shown, UriKind.Absolute, out var theirs)
        && Bare(ours.Host) == Bare(theirs.Host)
        && ours.AbsolutePath.TrimEnd('/') == theirs.AbsolutePath.TrimEnd('/')
        && theirs.Query.StartsWith(ours.Query, StringComparison.Ordinal);

    private static bool IsWrapped(string sent, string shown) =>
        Uri.TryCreate(shown, UriKind.Absolute, out var theirs)
        && Uri.UnescapeDataString(theirs.Query).Contains(sent, StringComparison.Ordinal);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
