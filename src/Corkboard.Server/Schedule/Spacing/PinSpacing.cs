using Corkboard.Guard;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule.Spacing;

/// <summary>A member's answer to the warning that something alike goes out near to a Pin.</summary>
internal enum SpacingAnswer
{
    /// <summary>Plan it nevertheless.</summary>
    Accept,
}

/// <summary>Warns where the same link or the same picture goes out on one account within a few days. It never forbids.</summary>
internal sealed class PinSpacing(CorkboardDb db, ContentSecrets secrets, WorkspaceZone zone)
{
    /// <summary>The warning for a revision that would go out on its account then; none where it stands far enough from its like.</summary>
    public Task<ProblemDetails?> WarningAsync(DraftRevision revision, Instant at, CancellationToken cancellationToken) =>
        WarningAsync(revision, revision.AccountId!.Value, at, cancellationToken);

    public async Task<ProblemDetails?> WarningAsync(
        DraftRevision revision, AccountId account, Instant at, CancellationToken cancellationToken)
    {
        var days = await db.Set<Workspace>().Where(one => one.Id == revision.WorkspaceId)
            .Select(one => one.SpacingDays).SingleAsync(cancellationToken);
        var near = days == 0 ? [] : await NearAsync(account, at - Duration.FromDays(days), at + Duration.FromDays(days), cancellationToken);
        if (near.Count == 0)
        {
            return null;
        }

        var pixels = await db.Set<Picture>().Where(picture => picture.Id == revision.PictureId)
            .Select(picture => picture.PixelHash).SingleOrDefaultAsync(cancellationToken);
        var content = await secrets.OpenAsync(cancellationToken);
        var link = Key(content, revision.Link);
        var alike = near
            .Select(pin => new Likeness(
                pin, SameLink: link is not null && Key(content, pin.Link) == link, SamePicture: pixels is not null && pixels.AsSpan().SequenceEqual(pin.Pixels)))
            .Where(likeness => likeness.SameLink || likeness.SamePicture)
            .MinBy(likeness => Distance(likeness.Pin.DueAt, at));

        return alike is null ? null : SpacingProblems.Near(alike, days, await zone.ZoneAsync(cancellationToken));
    }

    private async Task<List<NearPin>> NearAsync(AccountId account, Instant after, Instant before, CancellationToken cancellationToken) => await (
        from pin in db.Set<ScheduledPin>()
        join revision in db.Set<DraftRevision>()
            on new { pin.DraftId, Number = pin.Revision } equals new { revision.DraftId, revision.Number }
        join one in db.Set<Picture>() on revision.PictureId equals (PictureId?)one.Id into pictures
        from picture in pictures.DefaultIfEmpty()
        where pin.AccountId == account && pin.State != ScheduledPinState.Cancelled && pin.DueAt > after && pin.DueAt < before
        orderby pin.DueAt
        select new NearPin(pin.Id, pin.DueAt, revision.Title, revision.Link, picture.PixelHash)).ToListAsync(cancellationToken);

    private static LinkKey? Key(KeyedContent content, string? link) => link is null ? null : content.Of("", "", [], link).Link;

    private static Duration Distance(Instant one, Instant other) => one < other ? other - one : one - other;

    internal sealed record NearPin(ScheduledPinId Id, Instant DueAt, string Title, string? Link, byte[]? Pixels);

    internal sealed record Likeness(NearPin Pin, bool SameLink, bool SamePicture);
}
