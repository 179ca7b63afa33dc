namespace Corkboard.Pinterest;

/// <summary>A Pin to be published. Lengths are counted in code points and checked before anything is sent.</summary>
public sealed record NewPin
{
    /// <summary>The board to publish on.</summary>
    public required BoardId BoardId { get; init; }

    /// <summary>A section of that board.</summary>
    public BoardSectionId? BoardSectionId { get; init; }

    /// <summary>The title, up to <see cref="PinLimits.TitleLength"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The description, up to <see cref="PinLimits.DescriptionLength"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The address that the Pin leads to, up to <see cref="PinLimits.LinkLength"/>.</summary>
    public string? Link { get; init; }

    /// <summary>The text for people who do not see the picture, up to <see cref="PinLimits.AltTextLength"/>.</summary>
    public string? AltText { get; init; }

    /// <summary>The main colour, such as <c>#6E7874</c>, shown while the picture loads.</summary>
    public string? DominantColor { get; init; }

    /// <summary>The Pin that this one derives from.</summary>
    public PinId? ParentPinId { get; init; }

    /// <summary>The sponsor of a paid partnership. A closed beta: most apps are refused.</summary>
    public UserId? SponsorId { get; init; }

    /// <summary>The part that artificial intelligence had in it; nothing is said by default.</summary>
    public AiDisclosures? AiDisclosures { get; init; }

    /// <summary>What the Pin shows.</summary>
    public required MediaSource MediaSource { get; init; }

    internal NewPin Checked()
    {
        PinLimits.Check(this);
        return this;
    }
}
