using System.Globalization;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Hosting;
using Corkboard.Server.Publishing;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Pins.Week;

/// <summary>Says what would go out in some days, and what would be in the way, before anybody agrees to more. Changes nothing.</summary>
internal sealed class DryRun(
    CorkboardDb db, Caller caller, WeekPins pins, GuardLook look, WorkspaceZone zone, IClock clock)
{
    public const int MostDays = 31;
    public const int MostPins = 500;

    private const int UsualDays = 7;

    public static async Task<Results<Ok<WeekView>, ProblemHttpResult>> HandleAsync(
        string? from, string? to, DryRun dryRun, CancellationToken cancellationToken)
    {
        var (week, problem) = await dryRun.RunAsync(from, to, cancellationToken);

        return week is null ? TypedResults.Problem(problem!) : TypedResults.Ok(week);
    }

    public async Task<(WeekView? Week, ProblemDetails? Problem)> RunAsync(string? from, string? to, CancellationToken cancellationToken)
    {
        var clocks = await zone.ZoneAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        if (ReadDay(from, now.InZone(clocks).Date) is not { } first || ReadDay(to, first.PlusDays(UsualDays - 1)) is not { } last
            || last < first || Period.DaysBetween(first, last) >= MostDays)
        {
            return (null, OutOfRange);
        }

        var start = clocks.AtStartOfDay(first).ToInstant();
        var end = clocks.AtStartOfDay(last.PlusDays(1)).ToInstant();
        var (expected, beyond) = await pins.ReadAsync(start > now ? start : now, end, MostPins, cancellationToken);
        var plan = await db.PlanOfAsync(caller.WorkspaceId, cancellationToken);
        var (foreseen, places) = await look.AskAsync(
            guard => (WeekRun.Foresee(guard, expected, PlanFacts.Unhurried(plan), now, end), guard.PlacesOf(caller.WorkspaceId)), cancellationToken);

        return (new()
        {
            From = first,
            To = last,
            TimeZone = clocks.Id,
            Accounts = await AccountsAsync(expected, foreseen, now, cancellationToken),
            Quotas =
            [
                Fullest("24 hours", plan.PinsPerDay, Duration.FromDays(1), places, start, end),
                Fullest("7 days", plan.PinsPerWeek, Duration.FromDays(7), places, start, end),
            ],
            Pace = string.Create(CultureInfo.InvariantCulture, $"At most {plan.Burst} Pins at once, and then {plan.PinsPerHour} an hour."),
            NotLookedAt = beyond,
        }, null);
    }

    private static ProblemDetails OutOfRange => ProblemTypes.Of(
        "days-out-of-range", StatusCodes.Status422UnprocessableEntity, "Those are no days that can be looked at.",
        $"from and to are dates as in 2026-05-03, in this order, and at most {MostDays} days are looked at at once.", field: "to", limit: MostDays);

    private static LocalDate? ReadDay(string? text, LocalDate otherwise) => text is null or ""
        ? otherwise
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    // A window ends with each place in it; the fullest one is where the next Pin would meet the limit.
    private static WeekQuota Fullest(
        string period, int limit, Duration span, IReadOnlyList<Instant> places, Instant start, Instant end)
    {
        var (most, at, first) = (0, (Instant?)null, 0);
        for (var last = 0; last < places.Count; last++)
        {
            while (places[first] <= places[last] - span)
            {
                first++;
            }

            if (places[last] >= start && places[last] < end && last - first + 1 > most)
            {
                (most, at) = (last - first + 1, places[last]);
            }
        }

        return new() { Period = period, Limit = limit, MostUsed = most, FullestAt = at };
    }

    private async Task<IReadOnlyList<WeekAccount>> AccountsAsync(
        IReadOnlyList<ExpectedPin> expected, IReadOnlyDictionary<ExpectedPin, Foreseen> foreseen, Instant now, CancellationToken cancellationToken)
    {
        var accounts = await db.Set<PinterestAccount>().AsNoTracking().ToDictionaryAsync(account => account.Id, cancellationToken);
        var pauses = await db.Set<AccountPause>().AsNoTracking().Where(pause => pause.Until > now)
            .ToDictionaryAsync(pause => pause.AccountId, cancellationToken);

        return [.. expected
            .Where(pin => pin.Row.Revision.AccountId is not null)
            .GroupBy(pin => pin.Row.Revision.AccountId!.Value)
            .Where(pinsOf => accounts.ContainsKey(pinsOf.Key))
            .Select(pinsOf => Account(accounts[pinsOf.Key], pauses.GetValueOrDefault(pinsOf.Key), [.. pinsOf.Select(pin => View(pin, foreseen[pin]))]))
            .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static WeekAccount Account(PinterestAccount account, AccountPause? pause, IReadOnlyList<WeekPin> pins) => new()
    {
        AccountId = account.Id.Value,
        Name = account.Username ?? "An account without a name",
        State = account.State,
        Trouble = (account.State, pause) switch
        {
            (AccountState.AccessLost, _) => account.AccessLostReason ?? "Pinterest refuses access. Its Pins wait until it is connected again.",
            (AccountState.Disconnected, _) => "It is disconnected. Its Pins wait until it is connected again.",
            (_, { } paused) => paused.ReasonText,
            _ => null,
        },
        Pins = pins,
    };

    private static WeekPin View(ExpectedPin pin, Foreseen foreseen) => new()
    {
        DraftId = pin.Row.Draft.Id.Value,
        ScheduledPinId = pin.Row.Scheduled?.Id.Value,
        Title = pin.Row.Revision.Title,
        BoardName = pin.Row.SectionName is null ? pin.Row.BoardName : $"{pin.Row.BoardName}/{pin.Row.SectionName}",
        DueAt = pin.DueAt,
        Outcome = foreseen.Outcome,
        GoesOutAt = foreseen.At,
        Reasons = foreseen.Reasons,
    };
}
