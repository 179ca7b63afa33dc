namespace Corkboard.Guard;

/// <summary>Sightings by text and by picture, each list ordered by time.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<TextKey, List<Sighting>> _byText = [];
    private readonly Dictionary<PixelKey, List<Sighting>> _byPixels = [];

    public IReadOnlyList<Sighting> Of(TextKey text) => _byText.GetValueOrDefault(text) ?? [];

    public IReadOnlyList<Sighting> Of(PixelKey pixels) => _byPixels.GetValueOrDefault(pixels) ?? [];

    public IEnumerable<Sighting> All() =>
        _byText.Values.SelectMany(sightings => sightings)
            .Concat(_byPixels.Values.SelectMany(sightings => sightings).Where(sighting => sighting.Text is null))
            .Order(SightingOrder.Instance);

    public void Add(Sighting sighting)
    {
        if (sighting.Text is { } text)
        {
            Insert(_byText, text, sighting);
        }

        if (sighting.Pixels is { } pixels)
        {
            Insert(_byPixels, pixels, sighting);
        }
    }

    public void Forget(DateTimeOffset before)
    {
        Trim(_byText, before);
        Trim(_byPixels, before);
    }

    private static void Insert<TKey>(Dictionary<TKey, List<Sighting>> index, TKey key, Sighting sighting)
        where TKey : struct
    {
        if (!index.TryGetValue(key, out var sightings))
        {
            index[key] = sightings = new(capacity: 1);
        }

        var place = sightings.BinarySearch(sighting, SightingOrder.Instance);

        if (place < 0)
        {
            sightings.Insert(~place, sighting);
        }
    }

    private static void Trim<TKey>(Dictionary<TKey, List<Sighting>> index, DateTimeOffset before)
        where TKey : struct
    {
        foreach (var (key, sightings) in index)
        {
            sightings.RemoveAll(sighting => sighting.At <= before);

            if (sightings.Count == 0)
            {
                index.Remove(key);
            }
        }
    }
}
