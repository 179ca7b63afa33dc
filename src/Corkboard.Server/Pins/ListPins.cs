using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Pins;

/// <summary>Lists Pins of every stage with their states and sums, newest first.</summary>
internal static class ListPins
{
    public static async Task<Results<Ok<Page<PinView>>, ProblemHttpResult>> HandleAsync(
        [FromQuery] string? state,
        [FromQuery] string? cursor,
        [FromQuery] int? limit,
        PinReader pins,
        CancellationToken cancellationToken)
    {
        if (!TryReadFilter(state, out var filter))
        {
            return TypedResults.Problem(PinProblems.NoSuchState(state!));
        }

        if (!TryReadCursor(cursor, out var after))
        {
            return TypedResults.Problem(PinProblems.CursorNotOurs);
        }

        if (limit is < 1 or > Page<PinView>.MaximumLimit)
        {
            return TypedResults.Problem(PinProblems.LimitOutOfRange(limit.Value));
        }

        return TypedResults.Ok(await pins.ListAsync(filter, after, limit ?? Page<PinView>.DefaultLimit, cancellationToken));
    }

    public static bool TryReadFilter(string? state, out PinFilter filter)
    {
        filter = PinFilter.All;

        return string.IsNullOrEmpty(state)
            || (state.All(char.IsAsciiLetter) && Enum.TryParse(state, ignoreCase: true, out filter));
    }

    public static bool TryReadCursor(string? text, out Cursor? cursor)
    {
        if (!Cursor.TryRead(text, out cursor))
        {
            return false;
        }

        var isOurs = cursor is null || int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        cursor = isOurs ? cursor : null;

        return isOurs;
    }
}
