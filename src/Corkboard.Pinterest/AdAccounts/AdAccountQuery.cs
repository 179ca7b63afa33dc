namespace Corkboard.Pinterest;

/// <summary>Which ad accounts a list shows.</summary>
public sealed record AdAccountQuery
{
    /// <summary>Whether ad accounts of others are listed in which the user has a role; true by default.</summary>
    public bool? IncludeSharedAccounts { get; init; }

    /// <summary>How many ad accounts one call gets, from 1 to 250; 250 by default.</summary>
    public int PageSize { get; init => field = Limit.Between("page_size", value, 1, Page<AdAccount>.LargestSize); } = Page<AdAccount>.LargestSize;

    internal Query ToQuery(string? bookmark) => new()
    {
        { "include_shared_accounts", IncludeSharedAccounts },
        { "page_size", PageSize },
        { "bookmark", bookmark },
    };
}
