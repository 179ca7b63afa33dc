namespace Corkboard.Pinterest;

/// <summary>An upload and how far it has come.</summary>
public sealed record Media
{
    /// <summary>The upload's id, which a video Pin names.</summary>
    public required MediaId MediaId { get; init; }

    /// <summary>What it is.</summary>
    public MediaType? MediaType { get; init; }

    /// <summary>How far it has come.</summary>
    public MediaStatus? Status { get; init; }
}
