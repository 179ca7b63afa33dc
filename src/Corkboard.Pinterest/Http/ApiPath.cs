namespace Corkboard.Pinterest;

/// <summary>Joins the segments of an operation's path, each escaped, so that no value can leave its place.</summary>
internal static class ApiPath
{
    public static string Of(params IEnumerable<string> segments) => string.Join('/', segments.Select(Escaped));

    /// <summary>An empty segment or one of dots would name another operation, whatever their escape.</summary>
    private static string Escaped(string segment) => segment is null or "" or "." or ".."
        ? throw PinterestLimitException.OutOfRange("path", "made of segments that are neither empty nor dots", segment ?? "")
        : Uri.EscapeDataString(segment);
}
