namespace Corkboard.Pinterest;

/// <summary>Which of the account's Pins a list shows.</summary>
public sealed record PinQuery
{
    /// <summary>Leaves Pins out by their origin; none by default.</summary>
    public PinFilter? Filter { get; init; }

    /// <summary>Only Pins of these formats; all by default. Slow together with <see cref="IncludeProtectedPins"/>.</summary>
    public IReadOnlyList<CreativeType> CreativeTypes { get; init; } = [];

    /// <summary>Whether Pins on protected boards are listed; false by default.</summary>
    public bool IncludeProtectedPins { get; init; }

    /// <summary>Only Pins of this type; all by default.</summary>
    public PinType? PinType { get; init; }

    /// <summary>Only Pins that lead to exactly this domain, named without <c>www.</c>; all by default. Since version 5.28 of the API.</summary>
    public string? Domain { get; init; }

    /// <summary>Only Pins that lead to one of these domains; all by default. Since version 5.28 of the API.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Whether the Pins come with <see cref="Pin.ProductTags"/>; false by default. Since version 5.28 of the API.</summary>
    public bool WithProductTags { get; init; }

    /// <summary>Whether the Pins come with <see cref="Pin.PinMetrics"/>; false by default.</summary>
    public bool WithMetrics { get; init; }

    /// <summary>How many Pins one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Pin>.LargestSize); } = Page<Pin>.LargestSize;

    internal Query ToQuery(string? bookmark)
    {
        var query = new Query
        {
            { "pin_filter", Filter },
            { "include_protected_pins", IncludeProtectedPins },
            { "pin_type", PinType },
            { "domain", Domain },
            { "domains", string.Join(',', Domains) },
            { "include_product_tag_obj", WithProductTags },
            { "pin_metrics", WithMetrics },
            { "page_size", PageSize },
            { "bookmark", bookmark },
        };
        query.AddEach("creative_types", CreativeTypes);

        return query;
    }
}
