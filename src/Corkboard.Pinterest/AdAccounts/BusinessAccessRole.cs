using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What a user may do in an ad account (Pinterest's Business Access). Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<BusinessAccessRole>))]
public readonly record struct BusinessAccessRole(string Value) : IOpenValue<BusinessAccessRole>
{
    /// <summary>Owns the ad account.</summary>
    public static BusinessAccessRole Owner { get; } = new("OWNER");

    /// <summary>May do everything; the only role for secret boards.</summary>
    public static BusinessAccessRole Admin { get; } = new("ADMIN");

    /// <summary>May read numbers.</summary>
    public static BusinessAccessRole Analyst { get; } = new("ANALYST");

    /// <summary><c>SOS_READER</c>.</summary>
    public static BusinessAccessRole SosReader { get; } = new("SOS_READER");

    /// <summary>Manages the billing.</summary>
    public static BusinessAccessRole FinanceManager { get; } = new("FINANCE_MANAGER");

    /// <summary>Sees the billing.</summary>
    public static BusinessAccessRole FinanceView { get; } = new("FINANCE_VIEW");

    /// <summary>Changes the billing.</summary>
    public static BusinessAccessRole FinanceEdit { get; } = new("FINANCE_EDIT");

    /// <summary>Manages audiences.</summary>
    public static BusinessAccessRole AudienceManager { get; } = new("AUDIENCE_MANAGER");

    /// <summary>Manages campaigns.</summary>
    public static BusinessAccessRole CampaignManager { get; } = new("CAMPAIGN_MANAGER");

    /// <summary>Manages catalogues.</summary>
    public static BusinessAccessRole CatalogsManager { get; } = new("CATALOGS_MANAGER");

    /// <summary><c>RESTRICTED_OWNER</c>.</summary>
    public static BusinessAccessRole RestrictedOwner { get; } = new("RESTRICTED_OWNER");

    /// <summary>Manages the profile.</summary>
    public static BusinessAccessRole ProfileManager { get; } = new("PROFILE_MANAGER");

    /// <summary>Publishes Pins on the profile.</summary>
    public static BusinessAccessRole ProfilePublisher { get; } = new("PROFILE_PUBLISHER");

    /// <summary><c>RESOURCE_PINNER_LIST_OWNER</c>.</summary>
    public static BusinessAccessRole ResourcePinnerListOwner { get; } = new("RESOURCE_PINNER_LIST_OWNER");

    /// <summary><c>RESOURCE_PINNER_LIST_READER</c>.</summary>
    public static BusinessAccessRole ResourcePinnerListReader { get; } = new("RESOURCE_PINNER_LIST_READER");

    /// <summary><c>BIZ_PINNER_LIST_SHARER</c>.</summary>
    public static BusinessAccessRole BizPinnerListSharer { get; } = new("BIZ_PINNER_LIST_SHARER");

    /// <summary><c>RESOURCE_CONVERSION_TAGS_READER</c>.</summary>
    public static BusinessAccessRole ResourceConversionTagsReader { get; } = new("RESOURCE_CONVERSION_TAGS_READER");

    static BusinessAccessRole IOpenValue<BusinessAccessRole>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
