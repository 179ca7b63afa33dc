namespace Corkboard.Simulator.AdAccounts;

/// <summary>What a person may do for the owner of an ad account, by the description's names.</summary>
internal static class Role
{
    public const string Owner = "OWNER";
    public const string Admin = "ADMIN";
    public const string Analyst = "ANALYST";
    public const string CampaignManager = "CAMPAIGN_MANAGER";
    public const string ProfileManager = "PROFILE_MANAGER";
    public const string ProfilePublisher = "PROFILE_PUBLISHER";
    public const string FinanceManager = "FINANCE_MANAGER";

    /// <summary>Every role but the owner's, which nobody can be given.</summary>
    public static IReadOnlyList<string> Given { get; } =
    [
        Admin, Analyst, CampaignManager, ProfileManager, ProfilePublisher, FinanceManager, "SOS_READER", "FINANCE_VIEW",
        "FINANCE_EDIT", "AUDIENCE_MANAGER", "CATALOGS_MANAGER", "RESTRICTED_OWNER", "RESOURCE_PINNER_LIST_OWNER",
        "RESOURCE_PINNER_LIST_READER", "BIZ_PINNER_LIST_SHARER", "RESOURCE_CONVERSION_TAGS_READER",
    ];

    public static bool IsAnyOf(this IReadOnlyList<string> held, IReadOnlyList<string> fitting) =>
        held.Intersect(fitting, StringComparer.Ordinal).Any();
}
