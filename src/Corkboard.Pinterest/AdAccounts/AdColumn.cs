using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A column of ad numbers. The common ones are named here; any other of the documented 175 is made with its name. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<AdColumn>))]
public readonly record struct AdColumn(string Value) : IOpenValue<AdColumn>
{
    /// <summary>Spent, in millionths of the currency's unit.</summary>
    public static AdColumn SpendInMicroDollar { get; } = new("SPEND_IN_MICRO_DOLLAR");

    /// <summary>Spent, in units of the currency.</summary>
    public static AdColumn SpendInDollar { get; } = new("SPEND_IN_DOLLAR");

    /// <summary>Impressions that were paid for.</summary>
    public static AdColumn PaidImpression { get; } = new("PAID_IMPRESSION");

    /// <summary>Cost of a click, in millionths of the currency's unit.</summary>
    public static AdColumn CpcInMicroDollar { get; } = new("CPC_IN_MICRO_DOLLAR");

    /// <summary>Effective cost of a click, in units of the currency.</summary>
    public static AdColumn EcpcInDollar { get; } = new("ECPC_IN_DOLLAR");

    /// <summary>Cost of a thousand impressions, in units of the currency.</summary>
    public static AdColumn CpmInDollar { get; } = new("CPM_IN_DOLLAR");

    /// <summary>Effective cost of a thousand impressions, in millionths of the currency's unit.</summary>
    public static AdColumn EcpmInMicroDollar { get; } = new("ECPM_IN_MICRO_DOLLAR");

    /// <summary>Effective cost of an engagement, in units of the currency.</summary>
    public static AdColumn EcpeInDollar { get; } = new("ECPE_IN_DOLLAR");

    /// <summary>Clicks for each impression that was paid for.</summary>
    public static AdColumn Ctr { get; } = new("CTR");

    /// <summary>Clicks for each impression, earned ones included.</summary>
    public static AdColumn Ectr { get; } = new("ECTR");

    /// <summary>Engagements, paid and earned.</summary>
    public static AdColumn TotalEngagement { get; } = new("TOTAL_ENGAGEMENT");

    /// <summary>Engagements for each impression that was paid for.</summary>
    public static AdColumn EngagementRate { get; } = new("ENGAGEMENT_RATE");

    /// <summary>Engagements for each impression, earned ones included.</summary>
    public static AdColumn EengagementRate { get; } = new("EENGAGEMENT_RATE");

    /// <summary>Saves for each impression.</summary>
    public static AdColumn RepinRate { get; } = new("REPIN_RATE");

    /// <summary>Clicks, paid and earned.</summary>
    public static AdColumn TotalClickthrough { get; } = new("TOTAL_CLICKTHROUGH");

    /// <summary>Impressions, paid and earned.</summary>
    public static AdColumn TotalImpression { get; } = new("TOTAL_IMPRESSION");

    /// <summary>Users reached.</summary>
    public static AdColumn TotalImpressionUser { get; } = new("TOTAL_IMPRESSION_USER");

    /// <summary>Impressions for each user.</summary>
    public static AdColumn TotalImpressionFrequency { get; } = new("TOTAL_IMPRESSION_FREQUENCY");

    /// <summary>Impressions, paid.</summary>
    public static AdColumn Impression1 { get; } = new("IMPRESSION_1");

    /// <summary>Impressions, earned.</summary>
    public static AdColumn Impression2 { get; } = new("IMPRESSION_2");

    /// <summary>Clicks, paid.</summary>
    public static AdColumn Clickthrough1 { get; } = new("CLICKTHROUGH_1");

    /// <summary>Clicks, earned.</summary>
    public static AdColumn Clickthrough2 { get; } = new("CLICKTHROUGH_2");

    /// <summary>Outbound clicks, paid.</summary>
    public static AdColumn OutboundClick1 { get; } = new("OUTBOUND_CLICK_1");

    /// <summary>Outbound clicks, earned.</summary>
    public static AdColumn OutboundClick2 { get; } = new("OUTBOUND_CLICK_2");

    /// <summary>Saves, paid.</summary>
    public static AdColumn Repin1 { get; } = new("REPIN_1");

    /// <summary>Saves, earned.</summary>
    public static AdColumn Repin2 { get; } = new("REPIN_2");

    /// <summary>Engagements, paid.</summary>
    public static AdColumn Engagement1 { get; } = new("ENGAGEMENT_1");

    /// <summary>Engagements, earned.</summary>
    public static AdColumn Engagement2 { get; } = new("ENGAGEMENT_2");

    /// <summary>Cost of an outbound click, in units of the currency.</summary>
    public static AdColumn CostPerOutboundClickInDollar { get; } = new("COST_PER_OUTBOUND_CLICK_IN_DOLLAR");

    /// <summary>Conversions.</summary>
    public static AdColumn TotalConversions { get; } = new("TOTAL_CONVERSIONS");

    /// <summary>Page visits.</summary>
    public static AdColumn TotalPageVisit { get; } = new("TOTAL_PAGE_VISIT");

    /// <summary>Sign-ups.</summary>
    public static AdColumn TotalSignup { get; } = new("TOTAL_SIGNUP");

    /// <summary>Checkouts.</summary>
    public static AdColumn TotalCheckout { get; } = new("TOTAL_CHECKOUT");

    /// <summary>Worth of the checkouts, in millionths of the currency's unit.</summary>
    public static AdColumn TotalCheckoutValueInMicroDollar { get; } = new("TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR");

    /// <summary>Leads.</summary>
    public static AdColumn TotalLead { get; } = new("TOTAL_LEAD");

    /// <summary>Return on the spending, by checkouts.</summary>
    public static AdColumn CheckoutRoas { get; } = new("CHECKOUT_ROAS");

    /// <summary>Video views of 3 seconds and more.</summary>
    public static AdColumn TotalVideo3SecViews { get; } = new("TOTAL_VIDEO_3SEC_VIEWS");

    /// <summary>Video views by the MRC standard.</summary>
    public static AdColumn TotalVideoMrcViews { get; } = new("TOTAL_VIDEO_MRC_VIEWS");

    /// <summary>Videos seen to the end.</summary>
    public static AdColumn TotalVideoP100Complete { get; } = new("TOTAL_VIDEO_P100_COMPLETE");

    /// <summary>Average time watched, in seconds.</summary>
    public static AdColumn TotalVideoAvgWatchtimeInSecond { get; } = new("TOTAL_VIDEO_AVG_WATCHTIME_IN_SECOND");

    /// <summary>The ad account.</summary>
    public static AdColumn AdAccountId { get; } = new("AD_ACCOUNT_ID");

    /// <summary>The campaign.</summary>
    public static AdColumn CampaignId { get; } = new("CAMPAIGN_ID");

    /// <summary>The campaign's name.</summary>
    public static AdColumn CampaignName { get; } = new("CAMPAIGN_NAME");

    /// <summary>The campaign's status.</summary>
    public static AdColumn CampaignEntityStatus { get; } = new("CAMPAIGN_ENTITY_STATUS");

    /// <summary>The ad group.</summary>
    public static AdColumn AdGroupId { get; } = new("AD_GROUP_ID");

    /// <summary>The ad group's name.</summary>
    public static AdColumn AdGroupName { get; } = new("AD_GROUP_NAME");

    /// <summary>The ad.</summary>
    public static AdColumn AdId { get; } = new("AD_ID");

    /// <summary>The ad's name.</summary>
    public static AdColumn AdName { get; } = new("AD_NAME");

    /// <summary>The Pin.</summary>
    public static AdColumn PinId { get; } = new("PIN_ID");

    /// <summary>The Pin's promotion.</summary>
    public static AdColumn PinPromotionId { get; } = new("PIN_PROMOTION_ID");

    static AdColumn IOpenValue<AdColumn>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
