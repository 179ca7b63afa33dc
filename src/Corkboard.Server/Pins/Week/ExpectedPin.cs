using Corkboard.Guard;
using Corkboard.Server.Guarding;
using NodaTime;

namespace Corkboard.Server.Pins.Week;

/// <summary>A Pin that is planned or wished for, with what the Guard has to know of it; no facts where it waits for something else first.</summary>
internal sealed record ExpectedPin(PinRow Row, Instant DueAt, PinSubmission? Facts, string? Obstacle)
{
    public bool IsWish => Row.Scheduled is null;

    public Guard.PinKey Key { get; } = GuardKeys.Pin(Row.Scheduled?.Id.Value ?? Row.Draft.Id.Value);
}
