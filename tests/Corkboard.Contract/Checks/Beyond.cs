namespace Corkboard.Contract.Checks;

/// <summary>What Pinterest has beyond the description, which is that of version 5.23: each with the version or the place where it was seen.</summary>
internal static class Beyond
{
    /// <summary>Operations, as method and path.</summary>
    public static IReadOnlyDictionary<string, string> Operations { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GET /pins/{pin_id}/product_tags"] = "5.28",
        ["POST /pins/{pin_id}/product_tags"] = "5.28",
        ["POST /pins/{pin_id}/product_tags/bulk-delete"] = "5.28",
    };

    // The operation, or what it starts with; the member's path, or what it ends with.
    private static readonly (string Operation, string Member, string Since)[] s_members =
    [
        ("", "images.originals", "seen in live answers"),
        ("", "note", "seen in live answers; in the description up to 5.18"),
        ("", "product_tags", "seen in live answers; in the description of 5.17"),
        ("", "is_product", "5.28"),
        ("", "ai_disclosures", "5.28"),
        ("", "ai_disclosures.values", "5.28"),
        ("oauth/token", "continuous_refresh", "on Pinterest's page about authorisation"),
        ("pins/list", "?domain", "5.28"),
        ("pins/list", "?domains", "5.28"),
        ("pins/list", "?include_product_tag_obj", "5.28"),
    ];

    public static string? SinceOf(string operation, string member) => s_members
        .Where(row => operation.StartsWith(row.Operation, StringComparison.Ordinal)
            && (member == row.Member || member.EndsWith($".{row.Member}", StringComparison.Ordinal)))
        .Select(row => row.Since)
        .FirstOrDefault();

    public static string? OperationOf(string method, string path) => Operations.Keys.FirstOrDefault(operation =>
    {
        var template = operation.Split(' ');
        var (names, values) = (template[1].Split('/'), path.Split('/'));

        return template[0] == method && names.Length == values.Length
            && names.Zip(values).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    });
}
