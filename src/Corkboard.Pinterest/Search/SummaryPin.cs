namespace Corkboard.Pinterest;

/// <summary>A Pin as a search of partners shows it.</summary>
public sealed record SummaryPin
{
    /// <summary>The Pin's id.</summary>
    public PinId? Id { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The address that it leads to.</summary>
    public string? Link { get; init; }

    /// <summary>The alternative text of its picture.</summary>
    public string? AltText { get; init; }

    /// <summary>What it shows.</summary>
    public PinMedia? Media { get; init; }
}
