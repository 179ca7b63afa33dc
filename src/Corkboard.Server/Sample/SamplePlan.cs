using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule;
using Corkboard.Server.Schedule.Slots;
using Corkboard.Server.Schedule.Spacing;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>What the sample's account has ahead of it: a week of slots, four weeks of Pins, one that is held, one that waits, and drafts.</summary>
internal sealed class SamplePlan(
    Caller caller,
    CorkboardDb db,
    SampleDrafts drafts,
    FillSlots fill,
    FreeSlots free,
    WorkspaceZone zone,
    QuotaPlaces places,
    PinSpacing spacing,
    IDateTimeZoneProvider zones,
    IClock clock)
{
    private const int InSlots = 30;
    private const int Unplanned = 8;
    private const int Edited = 4;

    // Three boards may have one picture with one text; the fourth is held, and a moderator looks.
    private const int Copies = 4;
    private const int BetweenCopies = 8;

    private static readonly IReadOnlyList<WeeklySlot> Week =
    [
        .. SlotWeek.Days.Select(day => new WeeklySlot(day, new(9, 0))),
        new(IsoDayOfWeek.Wednesday, new(18, 30)),
        new(IsoDayOfWeek.Saturday, new(18, 30)),
    ];

    public async Task LayAsync(SampleWriting writing, CancellationToken cancellationToken)
    {
        SampleException.ValueOf<WeekOfSlots.View>((await WeekOfSlots.ReplaceAsync(
            writing.Account.Id.Value, new() { Slots = Week }, caller, db, free, zone, cancellationToken)).Result);
        await PlanOneSoonAsync(writing, cancellationToken);
        var copied = writing.Next();
        var copies = new Stack<DraftView>();
        for (var copy = 0; copy < Copies; copy++)
        {
            copies.Push((await drafts.HandInAsync(writing.Fields(copied with { Board = copy }), cancellationToken)).Draft);
        }

        // The held one, which is on top, gets an early place, where it is seen.
        for (var number = 0; number < InSlots; number++)
        {
            if (number % BetweenCopies == 1 && copies.TryPop(out var copy))
            {
                await PlanAsync(copy, cancellationToken);
            }

            await PlanNextAsync(writing, isEdited: number == Edited, cancellationToken);
        }

        for (var number = 0; number < Unplanned; number++)
        {
            await drafts.AddAsync(writing.Fields(writing.Next()), cancellationToken);
        }
    }

    // Whoever looks around sees one go out within a minute or two.
    private async Task PlanOneSoonAsync(SampleWriting writing, CancellationToken cancellationToken)
    {
        var (draft, _) = await drafts.HandInAsync(writing.Fields(writing.Next()), cancellationToken);
        var at = (clock.GetCurrentInstant() + Duration.FromSeconds(90)).InZone(await zone.ZoneAsync(cancellationToken));
        var request = new SchedulePin.Request
        {
            DraftId = draft.Id,
            Revision = draft.Revision,
            LocalTime = at.LocalDateTime.With(TimeAdjusters.TruncateToSecond),
            Which = Shift.WhichOf(at),
            Consent = true,
            Spacing = SpacingAnswer.Accept,
        };
        SampleException.ValueOf<ScheduledPinView>((await SchedulePin.HandleAsync(
            request, caller, db, zones, places, spacing, clock, cancellationToken)).Result);
    }

    private async Task PlanNextAsync(SampleWriting writing, bool isEdited, CancellationToken cancellationToken)
    {
        var idea = writing.Next();
        var fields = writing.Fields(idea);
        var (draft, _) = await drafts.HandInAsync(fields, cancellationToken);
        await PlanAsync(draft, cancellationToken);
        if (isEdited)
        {
            await drafts.RenameAsync(draft, fields, $"{idea.Title}, told anew", cancellationToken);
        }
    }

    private async Task PlanAsync(DraftView draft, CancellationToken cancellationToken)
    {
        var picked = new FillSlots.Pick { DraftId = draft.Id, Revision = draft.Revision, Consent = true, Spacing = SpacingAnswer.Accept };
        if (await fill.RunAsync([picked], cancellationToken) is [{ Refused: { } problem }])
        {
            throw SampleException.Of(problem);
        }
    }
}
