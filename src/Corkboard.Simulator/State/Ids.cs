using System.Globalization;

namespace Corkboard.Simulator.State;

/// <summary>Ids of 18 digits that look random, never repeat, and are the same for the same seed.</summary>
internal sealed class Ids(StoreName store, int seed)
{
    // Multiplying by a number that shares no factor with 10^17 is a permutation of 0 … 10^17 - 1.
    private const ulong Span = 100_000_000_000_000_000;
    private const ulong Step = 38_201_927_461_803_257;

    // The stores' first digits differ, so that no id of one is ever an id of the other.
    private readonly string _first = store == StoreName.Production ? "6" : "8";

    public string Of(long number)
    {
        var digits = (ulong)((((UInt128)(ulong)number * Step) + ((UInt128)(uint)seed * 7_919_000_003)) % Span);

        return _first + digits.ToString("D17", CultureInfo.InvariantCulture);
    }
}

/// <summary>The two Pinterests of an app: what one knows, the other has never heard of.</summary>
internal enum StoreName
{
    Production,
    Sandbox,
}
