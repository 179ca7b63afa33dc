using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>A scheduled Pin as the API shows it.</summary>
internal sealed record ScheduledPinView
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required int Revision { get; init; }

    public required Guid AccountId { get; init; }

    public required string BoardId { get; init; }

    public required string? SectionId { get; init; }

    public required LocalDateTime LocalTime { get; init; }

    public required string TimeZone { get; init; }

    public required Instant DueAt { get; init; }

    public required ScheduledPinState State { get; init; }

    public required int Version { get; init; }

    /// <summary>What else it waits for, in words; none where only its time has to come.</summary>
    public string? WaitsFor { get; init; }

    public static ScheduledPinView Of(ScheduledPin pin, string? waitsFor = null) => new()
    {
        Id = pin.Id.Value,
        DraftId = pin.DraftId.Value,
        Revision = pin.Revision,
        AccountId = pin.AccountId.Value,
        BoardId = pin.BoardId,
        SectionId = pin.SectionId,
        LocalTime = pin.LocalTime,
        TimeZone = pin.TimeZone,
        DueAt = pin.DueAt,
        State = pin.State,
        Version = pin.Version,
        WaitsFor = waitsFor,
    };
}
