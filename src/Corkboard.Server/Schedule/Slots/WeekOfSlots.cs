using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>The slots of an account's week, read and replaced as a whole.</summary>
internal static class WeekOfSlots
{
    public const int Most = 100;
    public const int MinutesApart = 5;

    public sealed record Request
    {
        /// <summary>The whole week; those that are not named are gone.</summary>
        public required IReadOnlyList<WeeklySlot> Slots { get; init; }
    }

    public sealed record View(string TimeZone, IReadOnlyList<WeeklySlot> Slots);

    public static async Task<Results<Ok<View>, ProblemHttpResult>> ReadAsync(
        Guid id, CorkboardDb db, FreeSlots free, WorkspaceZone zone, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);

        return await IsKnownAsync(db, account, cancellationToken)
            ? TypedResults.Ok(new View(await zone.NameAsync(cancellationToken), await free.WeekAsync(account, cancellationToken)))
            : TypedResults.Problem(AccountProblems.NotFound);
    }

    public static async Task<Results<Ok<View>, ProblemHttpResult>> ReplaceAsync(
        Guid id, Request request, Caller caller, CorkboardDb db, FreeSlots free, WorkspaceZone zone, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        if (!await IsKnownAsync(db, account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        if (Refusal(request.Slots) is { } refusal)
        {
            return TypedResults.Problem(refusal);
        }

        await db.WriteAsync(
            async token =>
            {
                await db.Set<Slot>().Where(slot => slot.AccountId == account).ExecuteDeleteAsync(token);
                db.AddRange(request.Slots.Select(slot => new Slot
                {
                    AccountId = account,
                    WorkspaceId = caller.WorkspaceId,
                    Day = slot.Day,
                    Time = slot.Time,
                }));
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

        return await ReadAsync(id, db, free, zone, cancellationToken);
    }

    /// <summary>Why these are no slots of a week; none where they are.</summary>
    internal static ProblemDetails? Refusal(IReadOnlyList<WeeklySlot> slots)
    {
        if (slots.Count > Most)
        {
            return SlotProblems.TooMany(slots.Count);
        }

        for (var place = 0; place < slots.Count; place++)
        {
            if (!slots[place].IsReadable)
            {
                return SlotProblems.Unreadable(place);
            }
        }

        List<WeeklySlot> inOrder = [.. slots.OrderBy(slot => slot.MinuteOfWeek)];
        for (var place = 0; place < inOrder.Count && inOrder.Count > 1; place++)
        {
            // After Sunday comes Monday.
            var (one, next) = (inOrder[place], inOrder[(place + 1) % inOrder.Count]);
            var wrap = place == inOrder.Count - 1 ? WeeklySlot.MinutesInWeek : 0;
            var minutes = next.MinuteOfWeek + wrap - one.MinuteOfWeek;
            if (minutes < MinutesApart)
            {
                return SlotProblems.TooClose(one, next, minutes);
            }
        }

        return null;
    }

    internal static Task<bool> IsKnownAsync(CorkboardDb db, AccountId account, CancellationToken cancellationToken) =>
        db.Set<PinterestAccount>().AnyAsync(row => row.Id == account, cancellationToken);
}
