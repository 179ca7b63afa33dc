namespace Corkboard.Server.Sample;

/// <summary>What one Pin of the sample says.</summary>
internal sealed record SampleIdea
{
    /// <summary>Which of the pictures is its own.</summary>
    public required int Number { get; init; }

    /// <summary>Which of <see cref="SampleIdeas.Boards"/>.</summary>
    public required int Board { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public required string Link { get; init; }
}
