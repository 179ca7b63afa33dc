namespace Corkboard.Guard;

/// <summary>Writes a link in one form, so that addresses that plainly lead to the same page compare equal.</summary>
/// <remarks>
/// RFC 3986 §6: scheme and host in lower case, no default port, an empty path as <c>/</c>. The fragment goes, because the server
/// never sees it, and so do a few parameters that only measure where a click came from.
/// </remarks>
internal static class LinkForm
{
    private static readonly string[] s_measuring = ["epik", "fbclid", "gclid", "msclkid"];

    public static string? Of(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);

        if (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https") || link.UserInfo.Length > 0)
        {
            return null;
        }

        var query = string.Join('&', link.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !Measures(part)));
        var address = link.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

        return query.Length == 0 ? address : $"{address}?{query}";
    }

    private static bool Measures(string part)
    {
        var name = part.Split('=')[0];

        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            || s_measuring.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
