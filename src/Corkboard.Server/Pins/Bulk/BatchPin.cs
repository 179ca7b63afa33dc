using System.Globalization;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Pins.Bulk;

/// <summary>A row of an import with the draft that came of it, as a person looks at it before they agree.</summary>
internal sealed record BatchPin(ImportRow Row, PinRow? Pin)
{
    public string Title => Pin?.Revision.Title is { Length: > 0 } title ? title : $"Row {Row.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Which draft, revision and content a person sees: what their yes is for.</summary>
    public string Seen => $"{Row.DraftId!.Value.Value}:{Pin!.Revision.Number.ToString(CultureInfo.InvariantCulture)}:{Convert.ToHexStringLower(Pin.Revision.ContentHash)}";

    /// <summary>Why it cannot be agreed to here; none where it can.</summary>
    public string? Obstacle(Instant now) => (Pin, Row.WishedAt) switch
    {
        (null, _) => "Its draft was put away.",
        ({ Scheduled.State: ScheduledPinState.Planned }, _) => "It is planned already.",
        ({ Scheduled: not null }, _) => "It has a place in the schedule and waits for your yes there.",
        ({ Revision.PictureId: null }, _) => "It still needs a picture.",
        ({ Revision.BoardId: null }, _) => "It still needs a board.",
        ({ Revision: { Title.Length: 0, Description.Length: 0 } }, _) => "It still needs a title or a description.",
        (_, null) => "Its row wishes for no time. Give it one on its own page.",
        (_, { } at) when at < now + DueTime.Soonest => "Its time has passed. Give it another on its own page.",
        ({ Review.State: ReviewState.Refused }, _) => string.Join(' ', FindingTexts.Of(Pin.Review.Findings).Prepend("It may not go out as it is.")),
        _ => null,
    };
}
