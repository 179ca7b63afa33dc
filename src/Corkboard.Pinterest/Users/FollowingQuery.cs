namespace Corkboard.Pinterest;

/// <summary>Which of the accounts followed a list shows.</summary>
public sealed record FollowingQuery
{
    /// <summary>Only accounts of this kind; all by default.</summary>
    public FollowingFeedType? FeedType { get; init; }

    /// <summary>Whether accounts of which only boards are followed are left out; false by default.</summary>
    public bool ExplicitFollowing { get; init; }

    /// <summary>How many accounts one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<UserSummary>.LargestSize); } = Page<UserSummary>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "feed_type", FeedType },
        { "explicit_following", ExplicitFollowing },
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
