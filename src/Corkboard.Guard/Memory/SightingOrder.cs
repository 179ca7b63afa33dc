namespace Corkboard.Guard;

/// <summary>Orders sightings by time and then by everything else, so that equal memories have equal order.</summary>
internal sealed class SightingOrder : IComparer<Sighting>
{
    public static SightingOrder Instance { get; } = new();

    public int Compare(Sighting? x, Sighting? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => CompareFields(x, y),
    };

    private static int CompareFields(Sighting x, Sighting y) =>
        FirstDifference(
            x.At.CompareTo(y.At),
            string.CompareOrdinal(x.Draft.Value, y.Draft.Value),
            string.CompareOrdinal(x.Board?.Value, y.Board?.Value),
            string.CompareOrdinal(x.Workspace.Value, y.Workspace.Value),
            string.CompareOrdinal(x.Member.Value, y.Member.Value),
            Nullable.Compare(x.Text?.Hash, y.Text?.Hash),
            Nullable.Compare(x.Pixels?.Hash, y.Pixels?.Hash),
            Nullable.Compare(x.Link?.Hash, y.Link?.Hash));

    private static int FirstDifference(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}
