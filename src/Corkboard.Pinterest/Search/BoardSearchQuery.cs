namespace Corkboard.Pinterest;

/// <summary>Which of the account's boards a search finds.</summary>
public sealed record BoardSearchQuery
{
    /// <summary>What to search for; every board by default.</summary>
    public string? Text { get; init; }

    /// <summary>How many boards one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Board>.LargestSize); } = Page<Board>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "query", Text },
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
