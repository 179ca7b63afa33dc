namespace Corkboard.Simulator.AdAccounts;

/// <summary>What kind of number a column holds, as its name says.</summary>
internal sealed record AdColumn(string Name, AdColumnKind Kind)
{
    private static readonly string[] OfConversions =
    [
        "CHECKOUT", "SIGNUP", "LEAD", "CONVERSION", "ADD_TO_", "PAGE_VISIT", "SUBSCRIBE", "CUSTOM", "ROAS", "WEB_SESSIONS",
    ];

    private static readonly string[] OfEntities =
    [
        "CAMPAIGN_", "AD_GROUP_", "AD_NAME", "AD_ID", "PIN_PROMOTION_ID", "PROMO_", "ORDER_LINE_", "IS_PREMIERE_CAMPAIGN",
        "PRODUCT_GROUP_AD_",
    ];

    private static readonly string[] OfCosts = ["CPC_", "CPM_", "CPE_", "CPV_", "CPCV_", "COST_PER_"];

    private static readonly string[] OfRates = ["RATE", "CTR", "FREQUENCY", "ROAS", "AVERAGE", "AVG", "VIDEO_LENGTH"];

    public bool IsInMicros => Name.EndsWith("_MICRO_DOLLAR", StringComparison.Ordinal);

    /// <summary>An hour has no numbers of conversions.</summary>
    public bool IsOfConversions => Contains(Name, OfConversions);

    public static AdColumn Of(string name) => new(name, KindOf(name));

    private static AdColumnKind KindOf(string name) => name switch
    {
        "AD_ACCOUNT_ID" or "ADVERTISER_ID" => AdColumnKind.Account,
        "CAMPAIGN_ID" or "CAMPAIGN_NAME" => AdColumnKind.Campaign,
        "PIN_ID" => AdColumnKind.Pin,
        _ when OfEntities.Any(start => name.StartsWith(start, StringComparison.Ordinal)) => AdColumnKind.OtherEntity,
        _ when Contains(name, OfCosts) || name.EndsWith("COST_PER_ACTION", StringComparison.Ordinal) => AdColumnKind.Cost,
        _ when name.StartsWith("SPEND_IN_", StringComparison.Ordinal) || name == "VIDEO_SPEND_IN_DOLLAR" => AdColumnKind.Spend,
        _ when Contains(name, OfRates) => AdColumnKind.Rate,
        _ => AdColumnKind.Count,
    };

    private static bool Contains(string name, string[] parts) => parts.Any(part => name.Contains(part, StringComparison.Ordinal));
}

internal enum AdColumnKind
{
    Count,

    /// <summary>A count by the impressions.</summary>
    Rate,

    Spend,

    /// <summary>The money spent by a count.</summary>
    Cost,

    Account,
    Campaign,
    Pin,

    /// <summary>Something that no ad account here has, so that the column is left out.</summary>
    OtherEntity,
}
