using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Every shape that goes over the wire, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters =
    [
        typeof(TimestampConverter), typeof(AddressConverter), typeof(DayConverter), typeof(CountConverter), typeof(NumberConverter),
    ])]
[JsonSerializable(typeof(UserAccount))]
[JsonSerializable(typeof(Page<UserSummary>))]
[JsonSerializable(typeof(Follow))]
[JsonSerializable(typeof(UserSummary))]
[JsonSerializable(typeof(IReadOnlyList<LinkedBusiness>))]
[JsonSerializable(typeof(Page<UserWebsite>))]
[JsonSerializable(typeof(NewUserWebsite))]
[JsonSerializable(typeof(UserWebsite))]
[JsonSerializable(typeof(WebsiteVerification))]
[JsonSerializable(typeof(Board))]
[JsonSerializable(typeof(Page<Board>))]
[JsonSerializable(typeof(NewBoard))]
[JsonSerializable(typeof(BoardChanges))]
[JsonSerializable(typeof(BoardSection))]
[JsonSerializable(typeof(Page<BoardSection>))]
[JsonSerializable(typeof(BoardSectionName))]
[JsonSerializable(typeof(Pin))]
[JsonSerializable(typeof(Page<Pin>))]
[JsonSerializable(typeof(NewPin))]
[JsonSerializable(typeof(PinUpdate))]
[JsonSerializable(typeof(PinSave))]
[JsonSerializable(typeof(ProductTagList))]
[JsonSerializable(typeof(NewMedia))]
[JsonSerializable(typeof(MediaUpload))]
[JsonSerializable(typeof(Media))]
[JsonSerializable(typeof(Page<Media>))]
[JsonSerializable(typeof(AnalyticsReport))]
[JsonSerializable(typeof(AnalyticsSeries))]
[JsonSerializable(typeof(PinReports))]
[JsonSerializable(typeof(TopPins))]
[JsonSerializable(typeof(AdAccount))]
[JsonSerializable(typeof(Page<AdAccount>))]
[JsonSerializable(typeof(NewAdAccount))]
[JsonSerializable(typeof(IReadOnlyList<AdAnalyticsRow>))]
[JsonSerializable(typeof(Page<SummaryPin>))]
[JsonSerializable(typeof(TrendsAnswer))]
[JsonSerializable(typeof(DeliveryMetricsAnswer))]
[JsonSerializable(typeof(MetricsReadyState))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class PinterestJson : JsonSerializerContext;
