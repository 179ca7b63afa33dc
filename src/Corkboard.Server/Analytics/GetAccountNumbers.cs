using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Analytics;

/// <summary>Shows the numbers of a connected account's Pinterest user.</summary>
internal static class GetAccountNumbers
{
    public const int MostDays = 90;

    public static async Task<Results<Ok<AccountNumbers>, ProblemHttpResult>> HandleAsync(
        Guid accountId, [FromQuery] int? days, CorkboardDb db, NumbersReader numbers, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays)
        {
            return TypedResults.Problem(AnalyticsProblems.DaysOutOfRange(days.Value));
        }

        var id = new AccountId(accountId);
        var account = await db.Set<PinterestAccount>().AsNoTracking().SingleOrDefaultAsync(
            one => one.Id == id && one.State != AccountState.Disconnected, cancellationToken);
        if (account is null)
        {
            return TypedResults.Problem(AnalyticsProblems.NoSuchAccount);
        }

        var key = account.PinterestUserId ?? account.Id.Value.ToString();
        var view = await numbers.ReadAsync(ResourceKind.User, key, days ?? MostDays, cancellationToken);

        return TypedResults.Ok(new AccountNumbers(accountId, account.Username, account.State.ToString(), NoteAccess(view, account)));
    }

    private static NumbersView NoteAccess(NumbersView view, PinterestAccount account) => account.State switch
    {
        AccountState.AccessLost => view with { NextReadingAt = null, Note = AccessLost },
        _ => view,
    };

    public const string AccessLost = "Waits until the account is connected again. What was read before stays.";
}
