namespace Corkboard.Pinterest;

/// <summary>Which Pins of a board a list shows.</summary>
public sealed record BoardPinQuery
{
    /// <summary>Only Pins of these formats; all by default.</summary>
    public IReadOnlyList<CreativeType> CreativeTypes { get; init; } = [];

    /// <summary>Whether the Pins come with <see cref="Pin.PinMetrics"/>; false by default.</summary>
    public bool WithMetrics { get; init; }

    /// <summary>How many Pins one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Pin>.LargestSize); } = Page<Pin>.LargestSize;

    internal Query ToQuery(string? bookmark)
    {
        var query = new Query
        {
            { "pin_metrics", WithMetrics },
            { "page_size", PageSize },
            { "bookmark", bookmark },
        };
        query.AddEach("creative_types", CreativeTypes);

        return query;
    }
}
