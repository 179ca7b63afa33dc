using System.Runtime.InteropServices;

namespace Corkboard.Guard;

/// <summary>
/// At most so many in any span of the given length, wherever it begins. Two that lie exactly one span apart are in no span together.
/// </summary>
/// <remarks>A rolling span needs no time zone and knows no midnight at which twice the limit could pass.</remarks>
/// <param name="Limit">How many; 0 allows none.</param>
/// <param name="Span">The length of the span.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RollingQuota(int Limit, TimeSpan Span)
{
    /// <summary>The first instant from <paramref name="at"/> on at which one more fits; <see langword="null"/> where none ever does.</summary>
    /// <param name="taken">The instants that are taken, in ascending order.</param>
    /// <param name="at">The instant that is wanted.</param>
    public DateTimeOffset? FirstFree(IReadOnlyList<DateTimeOffset> taken, DateTimeOffset at)
    {
        if (Limit <= 0)
        {
            return null;
        }

        while (Blocking(taken, at) is { } first)
        {
            at = first + Span;
        }

        return at;
    }

    /// <summary>How many are taken in the fullest span that contains the instant.</summary>
    /// <param name="taken">The instants that are taken, in ascending order.</param>
    /// <param name="at">The instant that is wanted.</param>
    public int Used(IReadOnlyList<DateTimeOffset> taken, DateTimeOffset at)
    {
        var span = Span;
        var near = taken.Where(instant => instant > at - span && instant < at + span).ToList();
        var begins = near.Where(instant => instant <= at).Append(at);

        return begins.Max(begin => near.Count(instant => instant >= begin && instant < begin + span));
    }

    // The earliest taken instant of the latest span that would hold one too many. Nothing fits before one span after it.
    private DateTimeOffset? Blocking(IReadOnlyList<DateTimeOffset> taken, DateTimeOffset at)
    {
        var place = FirstNotBefore(taken, at);

        for (var begin = place; begin >= Math.Max(0, place - Limit); begin--)
        {
            var end = begin + Limit;

            if (end <= taken.Count && With(taken, place, at, end) - With(taken, place, at, begin) < Span)
            {
                return taken[begin];
            }
        }

        return null;
    }

    // The list as it would be with the wanted instant in its place.
    private static DateTimeOffset With(IReadOnlyList<DateTimeOffset> taken, int place, DateTimeOffset at, int index) =>
        index < place ? taken[index] : index == place ? at : taken[index - 1];

    private static int FirstNotBefore(IReadOnlyList<DateTimeOffset> taken, DateTimeOffset at)
    {
        var (low, high) = (0, taken.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taken[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
