namespace Corkboard.Server.Drafts;

/// <summary>What a member enters of a draft. Anything may still be missing.</summary>
internal record DraftFields
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    /// <summary>Where the Pin leads to: an absolute http or https address.</summary>
    public string? Link { get; init; }

    public Guid? PictureId { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>Pinterest's ID of a board of the account.</summary>
    public string? BoardId { get; init; }

    /// <summary>Pinterest's ID of a section of the board.</summary>
    public string? SectionId { get; init; }
}
