using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing.Past;
using Corkboard.Server.Schedule;
using Corkboard.Server.Schedule.Past;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>What the sample's account pinned in the last two months: on the simulated Pinterest, and in the calendar.</summary>
internal sealed class SamplePast(CorkboardDb db, SampleAccount accounts, SampleDrafts drafts, WorkspaceZone zone, SampleSeed seed)
{
    private const int Pins = 26;
    private const string Origin = "Part of the sample: this Pin was hung on the simulated Pinterest for you to look at.";

    // Every second or third day, in the morning or in the evening.
    private static readonly IReadOnlyList<int> DaysBetween = [2, 3, 2, 2];
    private static readonly IReadOnlyList<LocalTime> Times = [new(9, 0), new(18, 30), new(9, 0)];

    public async Task LayAsync(SampleWriting writing, CancellationToken cancellationToken)
    {
        var home = await zone.ZoneAsync(cancellationToken);
        var day = seed.Now.InZone(home).Date;
        var past = new List<(SampleIdea Idea, DueTime Due)>();
        for (var number = 0; number < Pins; number++)
        {
            day = day.PlusDays(-DaysBetween[number % DaysBetween.Count]);
            var at = home.AtLeniently(day + Times[number % Times.Count]);
            past.Add((writing.Next(), new(at.LocalDateTime, home.Id, at.ToInstant())));
        }

        var ids = await accounts.HangAsync(writing.Account, [.. past.Select(pin => (pin.Idea, pin.Due.At))], cancellationToken);
        foreach (var (idea, due) in past)
        {
            var draft = await drafts.AddAsync(writing.Fields(idea), due.At - Duration.FromDays(2), cancellationToken);
            await LayAsync(draft.Id, due, ids[idea.Title], cancellationToken);
        }
    }

    // In one write: a place in time whose time has passed, and that nothing has taken care of, would be published.
    private Task LayAsync(Guid draft, DueTime due, string pinId, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var row = (await db.FindDraftAsync(draft, token))!;
            var place = PastPin.Add(db, row.Newest, due);
            PastPublication.Add(db, place, row.Newest, row.Picture!, pinId, Origin);
            await db.SaveChangesAsync(token);
        },
        cancellationToken);
}
