using System.Text.Json.Serialization;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>A Pin as the API shows it.</summary>
internal sealed record PinView
{
    public required string Id { get; init; }

    public required string CreatedAt { get; init; }

    public string? Link { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    public string? DominantColor { get; init; }

    public required string BoardId { get; init; }

    public string? BoardSectionId { get; init; }

    public required OwnerView BoardOwner { get; init; }

    public string? ParentPinId { get; init; }

    public required bool IsOwner { get; init; }

    public bool IsStandard { get; } = true;

    public bool HasBeenPromoted { get; }

    public required string CreativeType { get; init; }

    public required PinMediaView Media { get; init; }

    public PinMetricsView? PinMetrics { get; init; }

    // Not in the description, but the live API has been seen to send them.
    public string Note { get; } = "";

    public IReadOnlyList<ProductTagView> ProductTags { get; init; } = [];

    // Since 5.28; the description at hand is older.
    public bool IsProduct { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AiDisclosures? AiDisclosures { get; init; }

    public static PinView Of(ApiCall call, Pin pin, PinMetricsView? metrics = null) => new()
    {
        Id = pin.Id,
        CreatedAt = WireTime.Of(pin.CreatedAt),
        Link = Rewritten(pin.Text.Link, call),
        Title = Trimmed(pin.Text.Title, call.Knobs.Settings),
        Description = pin.Text.Description,
        AltText = pin.Text.AltText,
        DominantColor = pin.DominantColor,
        BoardId = pin.Board.Id,
        BoardSectionId = pin.Section?.Id,
        BoardOwner = new(pin.Board.Owner.Username),
        ParentPinId = pin.ParentPinId,
        IsOwner = pin.Owner == call.User,
        CreativeType = pin.CreativeTypeAt(call.Clock.Now),
        Media = PinMediaView.Of(call, pin),
        AiDisclosures = pin.AiDisclosures,
        PinMetrics = metrics,
    };

    private static string? Rewritten(string? link, ApiCall call) => link is not null && call.Knobs.Settings.RewrittenLinks
        ? $"{call.Origin}/offsite/?url={Uri.EscapeDataString(link)}"
        : link;

    private static string? Trimmed(string? title, KnobSettings knobs) =>
        title is not null && knobs.TrimTitlesTo > 0 && title.Length > knobs.TrimTitlesTo
            ? title[..knobs.TrimTitlesTo].TrimEnd()
            : title;
}
