namespace Corkboard.Pinterest;

/// <summary>Changes to a Pin. A member that is null leaves the Pin as it is.</summary>
public sealed record PinUpdate
{
    /// <summary>The board to move the Pin to.</summary>
    public BoardId? BoardId { get; init; }

    /// <summary>The section to move the Pin to.</summary>
    public BoardSectionId? BoardSectionId { get; init; }

    /// <summary>A new title, up to <see cref="PinLimits.TitleLength"/>.</summary>
    public string? Title { get; init; }

    /// <summary>A new description, up to <see cref="PinLimits.DescriptionLength"/>.</summary>
    public string? Description { get; init; }

    /// <summary>A new address that the Pin leads to, up to <see cref="PinLimits.LinkLength"/>. Redirecting Pins is what Pinterest's rules against spam name.</summary>
    public string? Link { get; init; }

    /// <summary>A new text for people who do not see the picture, up to <see cref="PinLimits.AltTextLength"/>.</summary>
    public string? AltText { get; init; }

    /// <summary>New words for the pictures of a carousel, in their order.</summary>
    public IReadOnlyList<CarouselSlot>? CarouselSlots { get; init; }

    /// <summary>A new statement on artificial intelligence.</summary>
    public AiDisclosures? AiDisclosures { get; init; }
}

/// <summary>New words for one picture of a carousel. Pinterest documents no limit of their lengths.</summary>
public sealed record CarouselSlot
{
    /// <summary>The picture's title.</summary>
    public string? Title { get; init; }

    /// <summary>The picture's description.</summary>
    public string? Description { get; init; }

    /// <summary>The address that the picture leads to.</summary>
    public string? Link { get; init; }
}

/// <summary>The body of a call that saves a Pin.</summary>
internal sealed record PinSave(BoardId? BoardId, BoardSectionId? BoardSectionId);
