namespace Corkboard.Pinterest;

/// <summary>A section of a board.</summary>
public sealed record BoardSection
{
    /// <summary>The section's id.</summary>
    public required BoardSectionId Id { get; init; }

    /// <summary>The section's name.</summary>
    public string? Name { get; init; }
}

/// <summary>The body of a call that makes or renames a section.</summary>
internal sealed record BoardSectionName(string Name)
{
    public static BoardSectionName Checked(string name)
    {
        BoardLimits.CheckSectionName(name);

        return new(name);
    }
}
