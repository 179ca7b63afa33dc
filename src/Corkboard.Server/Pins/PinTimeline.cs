using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Members;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Pins;

/// <summary>Tells the life of a Pin in the order in which it happened, from the rows of every stage.</summary>
internal sealed class PinTimeline(CorkboardDb db)
{
    public async Task<IReadOnlyList<PinEvent>> OfAsync(PinRow pin, CancellationToken cancellationToken)
    {
        List<PinEvent> events =
        [
            .. await EditsAsync(pin.Draft.Id, cancellationToken),
            .. await ReviewsAsync(pin.Draft.Id, cancellationToken),
        ];
        if (pin.Scheduled is { } scheduled)
        {
            events.AddRange(await AgreementsAsync(scheduled, cancellationToken));
            events.AddRange(await NotesAsync(scheduled.Id, cancellationToken));
        }

        if (pin.Published is { } published)
        {
            events.Add(new(published.PublishedAt, "published", HowKnown(published.Evidence)));
        }

        if (pin.Total is { } total)
        {
            events.Add(new(total.AsOf, "numbers", Seen(total)));
        }

        return [.. events.OrderBy(one => one.At)];
    }

    private async Task<IEnumerable<PinEvent>> EditsAsync(DraftId draft, CancellationToken cancellationToken)
    {
        var revisions = await db.Set<DraftRevision>().AsNoTracking()
            .Where(one => one.DraftId == draft)
            .OrderBy(one => one.Number)
            .Select(one => new { one.Number, one.WrittenAt, one.WrittenBy })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(revisions.Select(one => one.WrittenBy), cancellationToken);

        return revisions.Select(one => one.Number == 1
            ? new PinEvent(one.WrittenAt, "drafted", $"{names(one.WrittenBy)} saved the draft.")
            : new PinEvent(one.WrittenAt, "edited", $"{names(one.WrittenBy)} edited it (revision {one.Number})."));
    }

    private async Task<IEnumerable<PinEvent>> ReviewsAsync(DraftId draft, CancellationToken cancellationToken)
    {
        var reviews = await db.Set<Review>().AsNoTracking()
            .Where(one => one.DraftId == draft)
            .OrderBy(one => one.RequestedAt)
            .ToListAsync(cancellationToken);

        return reviews.Select(one => new PinEvent(one.DecidedAt ?? one.RequestedAt, "review", Decision(one.State))
        {
            Details = [.. FindingTexts.Of(one.Findings), .. one.DecisionNote is { } note ? [note] : Array.Empty<string>()],
        });
    }

    private async Task<IEnumerable<PinEvent>> AgreementsAsync(ScheduledPin scheduled, CancellationToken cancellationToken)
    {
        var consents = await db.Set<Consent>().AsNoTracking()
            .Where(one => one.ScheduledPinId == scheduled.Id)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(
            [.. consents.Select(one => one.MemberId), scheduled.CreatedBy], cancellationToken);
        var place = $"{scheduled.LocalTime:d MMM uuuu, HH:mm} ({scheduled.TimeZone})";

        return
        [
            new(scheduled.CreatedAt, "planned", $"{names(scheduled.CreatedBy)} planned it; its time is now {place}."),
            .. consents.Select(one => new PinEvent(
                one.GivenAt, "agreed", $"{names(one.MemberId)} saw this Pin and agreed to its publication.")),
            .. consents.Where(one => one.VoidedAt is not null).Select(one => new PinEvent(
                one.VoidedAt!.Value, "agreement-void", "An edit ended that agreement.")),
        ];
    }

    private async Task<IEnumerable<PinEvent>> NotesAsync(ScheduledPinId id, CancellationToken cancellationToken) =>
        (await db.Set<PublicationNote>().AsNoTracking()
            .Where(one => one.PublicationId == id)
            .OrderBy(one => one.Number)
            .ToListAsync(cancellationToken))
        .Select(one => new PinEvent(one.At, one.Step, one.Text));

    private async Task<Func<MemberId, string>> NamesAsync(IEnumerable<MemberId> members, CancellationToken cancellationToken)
    {
        var keys = members.Select(one => one.Value).Distinct().ToList();
        var names = await db.Set<Member>().Where(one => keys.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.DisplayName, cancellationToken);

        return member => names.GetValueOrDefault(member.Value) ?? "A former member";
    }

    private static string Decision(ReviewState state) => state switch
    {
        ReviewState.Waiting => "A check was asked for.",
        ReviewState.Allowed => "The check allowed it.",
        ReviewState.Challenged => "The check wants to be sure that a person made it.",
        ReviewState.Held => "The check passed it to a moderator.",
        ReviewState.Refused => "The check refused it.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a review."),
    };

    private static string HowKnown(PinEvidence evidence) => evidence switch
    {
        PinEvidence.Answer => "Pinterest confirmed the Pin.",
        PinEvidence.Look => "The Pin was found on Pinterest.",
        PinEvidence.Member => "A member found the Pin on Pinterest.",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Not a kind of evidence."),
    };

    private static string Seen(ResourceTotal total) => total.Metrics.Impressions is { } seen
        ? FormattableString.Invariant($"Pinterest counted {seen:#,0} impressions up to {total.Through:d MMM uuuu}.")
        : "Pinterest has no numbers of it yet.";
}
