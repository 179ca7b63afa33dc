using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Names an ad campaign. An opaque string of at most 18 digits.</summary>
[JsonConverter(typeof(PinterestIdConverter<CampaignId>))]
public readonly record struct CampaignId : IPinterestId<CampaignId>
{
    /// <summary>The most digits that the API's description allows.</summary>
    public const int LongestLength = 18;

    private const string Field = "campaign_id";

    /// <summary>Takes an id as Pinterest gave it.</summary>
    /// <exception cref="PinterestLimitException">The value is empty, longer than <see cref="LongestLength"/>, or has a character that is not an ASCII digit.</exception>
    public CampaignId(string value)
    {
        Limit.Text(Field, PinterestId.Checked(value, Field), LongestLength);
        Value = value;
    }

    /// <summary>The digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names nothing.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("campaign id");
        private init;
    }

    static CampaignId IPinterestId<CampaignId>.FromPinterest(string value) => new() { Value = value };

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
