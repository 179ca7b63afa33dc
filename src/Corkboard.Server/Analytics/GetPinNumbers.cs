using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Analytics;

/// <summary>Shows the numbers of a Pin that was published from here.</summary>
internal static class GetPinNumbers
{
    public static async Task<Results<Ok<PinNumbers>, ProblemHttpResult>> HandleAsync(
        string pinId, [FromQuery] int? days, CorkboardDb db, NumbersReader numbers, CancellationToken cancellationToken)
    {
        if (days is < 1 or > GetAccountNumbers.MostDays)
        {
            return TypedResults.Problem(AnalyticsProblems.DaysOutOfRange(days.Value));
        }

        var pin = await db.Set<PublishedPin>().AsNoTracking().SingleOrDefaultAsync(one => one.PinId == pinId, cancellationToken);
        if (pin is null)
        {
            return TypedResults.Problem(AnalyticsProblems.NoSuchPin);
        }

        var view = await numbers.ReadAsync(ResourceKind.Pin, pinId, days ?? GetAccountNumbers.MostDays, cancellationToken);
        var isLost = await db.Set<PinterestAccount>().AnyAsync(
            account => account.Id == pin.AccountId && account.State != AccountState.Connected, cancellationToken);
        var noted = isLost ? view with { NextReadingAt = null, Note = GetAccountNumbers.AccessLost } : view;

        return TypedResults.Ok(new PinNumbers(pinId, pin.PublicationId.Value, noted));
    }
}
