namespace Corkboard.Contract.Exchanges;

/// <summary>One request and its answer, byte for byte as they passed between the client and the simulator.</summary>
internal sealed record Exchange
{
    public required string Method { get; init; }

    /// <summary>The path as it was sent, escapes and all.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or nothing.</summary>
    public required string Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required byte[] Body { get; init; }

    public required int Status { get; init; }

    public required IReadOnlyDictionary<string, string> AnswerHeaders { get; init; }

    public required byte[] AnswerBody { get; init; }

    /// <summary>What was being tried when it was sent.</summary>
    public required string Case { get; init; }

    /// <summary>Sent by the client, not by hand.</summary>
    public required bool IsByClient { get; init; }

    public string? ContentType => MediaTypeIn(Headers);

    public string? AnswerContentType => MediaTypeIn(AnswerHeaders);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The path within the API, or null for what is none of its: an upload, a page, a picture.</summary>
    public string? ApiPath => new[] { "/v5/", "/sandbox/v5/" }
        .Where(root => Path.StartsWith(root, StringComparison.Ordinal))
        .Select(root => Path[(root.Length - 1)..])
        .FirstOrDefault();

    public override string ToString() => $"{Method} {Path} -> {Status} ({Case})";

    private static string? MediaTypeIn(IReadOnlyDictionary<string, string> headers) =>
        headers.GetValueOrDefault("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant();
}
