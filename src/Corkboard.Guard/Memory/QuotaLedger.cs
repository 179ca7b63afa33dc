namespace Corkboard.Guard;

/// <summary>The places that a workspace's Pins take in its quota, ordered by the instant at which they count.</summary>
internal sealed class QuotaLedger
{
    private readonly Dictionary<PinKey, QuotaPlace> _byPin = [];
    private readonly List<QuotaPlace> _byTime = [];

    public IReadOnlyList<QuotaPlace> Places => _byTime;

    public QuotaPlace? Of(PinKey pin) => _byPin.GetValueOrDefault(pin);

    public void Set(QuotaPlace place)
    {
        Remove(place.Pin);
        _byPin[place.Pin] = place;
        _byTime.Insert(~_byTime.BinarySearch(place, Order.Instance), place);
    }

    public void Remove(PinKey pin)
    {
        if (_byPin.Remove(pin, out var place))
        {
            _byTime.RemoveAt(_byTime.BinarySearch(place, Order.Instance));
        }
    }

    public void Forget(DateTimeOffset before)
    {
        foreach (var place in _byTime.TakeWhile(place => place.At <= before).ToList())
        {
            Remove(place.Pin);
        }
    }

    private sealed class Order : IComparer<QuotaPlace>
    {
        public static Order Instance { get; } = new();

        public int Compare(QuotaPlace? x, QuotaPlace? y) => x!.At.CompareTo(y!.At) is var byTime and not 0
            ? byTime
            : string.CompareOrdinal(x.Pin.Value, y.Pin.Value);
    }
}
