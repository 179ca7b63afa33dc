namespace Corkboard.Pinterest;

/// <summary>Which boards a list shows.</summary>
public sealed record BoardQuery
{
    /// <summary>Only boards of this privacy; by default all that the token's scopes allow.</summary>
    public BoardPrivacyFilter? Privacy { get; init; }

    /// <summary>How many boards one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Board>.LargestSize); } = Page<Board>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "privacy", Privacy },
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
