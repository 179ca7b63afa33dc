using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using NodaTime;

namespace Corkboard.Server.Schedule.Past;

/// <summary>Lays the place in time of a Pin that went out already. Whoever adds it adds its publication in the same write.</summary>
internal static class PastPin
{
    public static ScheduledPin Add(CorkboardDb db, DraftRevision revision, DueTime due)
    {
        var agreedAt = due.At - Duration.FromDays(1);
        var pin = new ScheduledPin
        {
            Id = EntityId.New<ScheduledPinId>(agreedAt),
            WorkspaceId = revision.WorkspaceId,
            DraftId = revision.DraftId,
            Revision = revision.Number,
            AccountId = revision.AccountId!.Value,
            BoardId = revision.BoardId!,
            SectionId = revision.SectionId,
            LocalTime = due.LocalTime,
            TimeZone = due.TimeZone,
            DueAt = due.At,
            State = ScheduledPinState.Planned,
            CreatedBy = revision.WrittenBy,
            CreatedAt = agreedAt,
            Version = 1,
        };
        db.Add(pin);
        db.Add(new Consent
        {
            Id = EntityId.New<ConsentId>(agreedAt),
            WorkspaceId = revision.WorkspaceId,
            ScheduledPinId = pin.Id,
            MemberId = revision.WrittenBy,
            GivenAt = agreedAt,
            ContentHash = revision.ContentHash,
        });

        return pin;
    }
}
