using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.State;

/// <summary>A Pin as it hangs on a board.</summary>
internal sealed class Pin
{
    public required string Id { get; init; }

    /// <summary>The place in lists: the greater, the newer.</summary>
    public required long Position { get; init; }

    public required Person Owner { get; init; }

    public required Board Board { get; set; }

    public required Section? Section { get; set; }

    public required PinText Text { get; set; }

    public string? DominantColor { get; init; }

    public string? ParentPinId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether its picture is a video's cover.</summary>
    public bool IsVideo => Video is not null;

    /// <summary>One picture, or two to five of a carousel.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init; }

    /// <summary>The words beside each picture of a carousel.</summary>
    public IReadOnlyList<CarouselSlot>? Slots { get; set; }

    /// <summary>Which of the pictures stands for all of them.</summary>
    public int CoverAt { get; init; }

    public Video? Video { get; init; }

    /// <summary>When the Pin's video is there for everybody; until then it looks like a picture.</summary>
    public DateTimeOffset VideoReadyAt { get; init; }

    public AiDisclosures? AiDisclosures { get; set; }

    /// <summary>The Pins of products that are tagged on this one; whoever looks leaves out those that are gone.</summary>
    public List<Pin> Tagged { get; } = [];

    public IEnumerable<Pin> ProductTags => Tagged.Where(tag => !tag.IsDeleted);

    public bool IsDeleted { get; set; }

    public Picture Cover => Pictures[CoverAt];

    public string CreativeTypeAt(DateTimeOffset now) => this switch
    {
        { Video: not null } when now >= VideoReadyAt => "VIDEO",
        { Pictures.Count: > 1 } => "CAROUSEL",
        _ => "REGULAR",
    };
}

/// <summary>The words and the link of a Pin.</summary>
internal sealed record PinText
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    public string? Link { get; init; }
}
