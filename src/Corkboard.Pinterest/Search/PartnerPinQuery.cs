namespace Corkboard.Pinterest;

/// <summary>Which top Pins a search of partners finds.</summary>
public sealed record PartnerPinQuery
{
    private const int LargestLimit = 50;

    /// <summary>What to search for.</summary>
    public required string Term { get; init; }

    /// <summary>The country, in two capital letters (ISO 3166-1).</summary>
    public required string CountryCode { get; init; }

    /// <summary>The language, for example <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>How many Pins a page has at most, from 1 to 50; 10 by default.</summary>
    /// <exception cref="PinterestLimitException">Fewer or more.</exception>
    public int? PageLimit { get; init => field = value is { } limit ? Limit.Between("limit", limit, 1, LargestLimit) : null; }

    internal PartnerPinQuery Checked()
    {
        Limit.Given("term", Term);
        Limit.CapitalLetters("country_code", Limit.Given("country_code", CountryCode), 2);

        return this;
    }

    internal Query ToQuery(string? bookmark) => new()
    {
        { "term", Term },
        { "country_code", CountryCode },
        { "locale", Locale },
        { "limit", PageLimit },
        { "bookmark", bookmark },
    };
}
