namespace Corkboard.Pinterest;

/// <summary>How a list that has no filters is fetched.</summary>
public sealed record PageQuery
{
    /// <summary>How many items one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Pin>.LargestSize); } = Page<Pin>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
