namespace Corkboard.Simulator.State;

/// <summary>A website, by its host and path, that somebody showed to be theirs.</summary>
internal sealed record ClaimedWebsite(string Website, DateTimeOffset VerifiedAt, long Position)
{
    public bool Covers(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && $"{Plain(address.Host)}{address.AbsolutePath}/".StartsWith($"{Website}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The website of an address as it is kept: without scheme, <c>www.</c> and a last slash; null if it is none.</summary>
    public static string? NameOf(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;

        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Contains('.', StringComparison.Ordinal)
                ? (Plain(uri.Host) + uri.AbsolutePath).TrimEnd('/')
                : null;
    }

    private static string Plain(string host)
    {
        var lower = host.ToLowerInvariant();

        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower["www.".Length..] : lower;
    }
}
