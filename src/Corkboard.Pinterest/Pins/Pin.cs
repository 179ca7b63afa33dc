using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A Pin as Pinterest shows it.</summary>
public sealed record Pin
{
    /// <summary>The Pin's id.</summary>
    public required PinId Id { get; init; }

    /// <summary>The board that it is on.</summary>
    public BoardId? BoardId { get; init; }

    /// <summary>The section that it is in.</summary>
    public BoardSectionId? BoardSectionId { get; init; }

    /// <summary>The owner of its board.</summary>
    public BoardOwner? BoardOwner { get; init; }

    /// <summary>The title; Pinterest may have trimmed it.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The address that it leads to; Pinterest may have followed redirects.</summary>
    public string? Link { get; init; }

    /// <summary>The alternative text of its picture.</summary>
    public string? AltText { get; init; }

    /// <summary>The picture's main colour, such as <c>#6E7874</c>.</summary>
    public string? DominantColor { get; init; }

    /// <summary>The Pin that it was saved from.</summary>
    public PinId? ParentPinId { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Its format. A video Pin is <see cref="CreativeType.Regular"/> until its video is processed.</summary>
    public CreativeType? CreativeType { get; init; }

    /// <summary>Whether the account owns it.</summary>
    public bool? IsOwner { get; init; }

    /// <summary>Whether it is a standard Pin.</summary>
    public bool? IsStandard { get; init; }

    /// <summary>Whether it was ever promoted.</summary>
    public bool? HasBeenPromoted { get; init; }

    /// <summary>Whether it shows a product. Since version 5.28 of the API.</summary>
    public bool? IsProduct { get; init; }

    /// <summary>What it says of the part that artificial intelligence had in it. Since version 5.28 of the API.</summary>
    public AiDisclosures? AiDisclosures { get; init; }

    /// <summary>The products that are tagged on it, where they were asked for.</summary>
    [JsonConverter(typeof(ProductTag.ListConverter))]
    public IReadOnlyList<ProductTag>? ProductTags { get; init; }

    /// <summary>What it shows.</summary>
    public PinMedia? Media { get; init; }

    /// <summary>Its numbers, where they were asked for: by interval (<c>90d</c>, <c>lifetime_metrics</c>), then by name in small letters (<c>pin_click</c>).</summary>
    public PinMetrics? PinMetrics { get; init; }
}
