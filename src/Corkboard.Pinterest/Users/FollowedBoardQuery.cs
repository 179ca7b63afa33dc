namespace Corkboard.Pinterest;

/// <summary>Which of the boards followed a list shows.</summary>
public sealed record FollowedBoardQuery
{
    /// <summary>Whether boards are left out that are followed only because their owner is; false by default.</summary>
    public bool ExplicitFollowing { get; init; }

    /// <summary>How many boards one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<Board>.LargestSize); } = Page<Board>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "explicit_following", ExplicitFollowing },
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
