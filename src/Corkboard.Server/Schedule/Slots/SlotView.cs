using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>A free slot as the API shows it.</summary>
/// <param name="LocalTime">What the clocks of the zone show then.</param>
/// <param name="Which">Which of the two, where they show that time twice.</param>
/// <param name="TimeZone">The workspace's IANA zone.</param>
/// <param name="At">The instant.</param>
/// <param name="Remark">What a change of the clocks does to it, in words.</param>
internal sealed record SlotView(LocalDateTime LocalTime, DoubledHour? Which, string TimeZone, Instant At, string? Remark)
{
    public static SlotView Of(SlotMoment moment, string zone) => new(moment.LocalTime, moment.Which, zone, moment.At, moment.Remark);
}
