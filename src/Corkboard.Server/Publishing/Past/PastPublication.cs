using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Publishing.Past;

/// <summary>Lays the publication of a Pin that hangs on Pinterest already, with a timeline that says where it comes from.</summary>
internal static class PastPublication
{
    public static void Add(CorkboardDb db, ScheduledPin pin, DraftRevision revision, Picture picture, string pinId, string origin)
    {
        var at = pin.DueAt;
        var publication = new Publication
        {
            Id = pin.Id,
            WorkspaceId = pin.WorkspaceId,
            AccountId = pin.AccountId,
            BoardId = pin.BoardId,
            State = PublicationState.Sending,
            PlannedFor = at,
            ChangedAt = at,
            Attempts = 1,
        };
        publication.MoveTo(PublicationState.Published, reason: null, dueAt: null, at);
        var attempt = new PublishAttempt
        {
            Id = EntityId.New<PublishAttemptId>(at),
            PublicationId = pin.Id,
            WorkspaceId = pin.WorkspaceId,
            AccountId = pin.AccountId,
            Number = 1,
            Fence = 0,
            State = AttemptState.Published,
            StartedAt = at,
            EndedAt = at,
            BoardId = pin.BoardId,
            SectionId = pin.SectionId,
            Title = revision.Title,
            Description = revision.Description,
            AltText = revision.AltText,
            Link = revision.Link,
            PictureWidth = picture.Width,
            PictureHeight = picture.Height,
            Fingerprint = PinTraits.Fingerprint(pin, revision, picture),
        };
        db.Add(publication);
        db.Add(attempt);
        db.Add(PublishedPin.Of(attempt, pinId, at, PinEvidence.Answer));
        db.Add(PublicationNote.Of(publication, "published", origin));
    }
}
