namespace Corkboard.Pinterest;

/// <summary>Which trends count. What is left out is Pinterest's default: everybody and everything.</summary>
public sealed record TrendQuery
{
    /// <summary>Only trends of these interests.</summary>
    public IReadOnlyList<TrendInterest> Interests { get; init; } = [];

    /// <summary>Only trends among users of these genders.</summary>
    public IReadOnlyList<TrendGender> Genders { get; init; } = [];

    /// <summary>Only trends among users of these ages.</summary>
    public IReadOnlyList<TrendAgeRange> Ages { get; init; } = [];

    /// <summary>Only trends with at least one of these words; at most <see cref="TrendLimits.Keywords"/> of up to <see cref="TrendLimits.KeywordLength"/> characters.</summary>
    public IReadOnlyList<string> IncludeKeywords { get; init; } = [];

    /// <summary>Whether the numbers of all keywords are measured by the same 100, so that they can be compared; by default each keyword's peak is 100.</summary>
    public bool NormalizeAgainstGroup { get; init; }

    /// <summary>How many trends, from 1 to <see cref="TrendLimits.Trends"/>; 50 by default.</summary>
    /// <exception cref="PinterestLimitException">Fewer or more.</exception>
    public int? NumberOfTrends { get; init => field = value is { } number ? Limit.Between("limit", number, 1, TrendLimits.Trends) : null; }

    /// <summary>Whether each trend comes with <see cref="TrendingKeyword.Demographics"/>; false by default. A closed beta: most apps get none.</summary>
    public bool IncludeDemographics { get; init; }

    internal Query ToQuery()
    {
        Limit.Count("include_keywords", IncludeKeywords.Count, 0, TrendLimits.Keywords);
        foreach (var keyword in IncludeKeywords)
        {
            Limit.TextWithin("include_keywords", keyword, shortest: 1, TrendLimits.KeywordLength);
        }

        var query = new Query
        {
            { "normalize_against_group", NormalizeAgainstGroup },
            { "limit", NumberOfTrends },
            { "include_demographics", IncludeDemographics },
        };
        query.AddEach("interests", Interests);
        query.AddEach("genders", Genders);
        query.AddEach("ages", Ages);
        query.AddEach("include_keywords", IncludeKeywords);

        return query;
    }
}
