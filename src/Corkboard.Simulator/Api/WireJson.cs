using System.Text.Json;
using System.Text.Json.Serialization;
using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Analytics;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Media;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.Resources;
using Corkboard.Simulator.Search;
using Corkboard.Simulator.Trends;
using Corkboard.Simulator.Users;

namespace Corkboard.Simulator.Api;

/// <summary>The shapes of the API's answers, written as Pinterest writes them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorView))]
[JsonSerializable(typeof(TokenView))]
[JsonSerializable(typeof(AccountView))]
[JsonSerializable(typeof(BoardView))]
[JsonSerializable(typeof(PageView<BoardView>))]
[JsonSerializable(typeof(SectionView))]
[JsonSerializable(typeof(PageView<SectionView>))]
[JsonSerializable(typeof(PinView))]
[JsonSerializable(typeof(PageView<PinView>))]
[JsonSerializable(typeof(ProductTagsView))]
[JsonSerializable(typeof(MediaView))]
[JsonSerializable(typeof(PageView<MediaView>))]
[JsonSerializable(typeof(MediaUploadView))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, MetricsView>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricsView>>))]
[JsonSerializable(typeof(TopPinsView))]
[JsonSerializable(typeof(AdAccountView))]
[JsonSerializable(typeof(PageView<AdAccountView>))]
[JsonSerializable(typeof(List<Dictionary<string, JsonElement>>))]
[JsonSerializable(typeof(DeliveryMetricsView))]
[JsonSerializable(typeof(MetricsReadyView))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(UserSummaryView))]
[JsonSerializable(typeof(PageView<UserSummaryView>))]
[JsonSerializable(typeof(List<LinkedBusinessView>))]
[JsonSerializable(typeof(WebsiteView))]
[JsonSerializable(typeof(PageView<WebsiteView>))]
[JsonSerializable(typeof(VerificationView))]
[JsonSerializable(typeof(PageView<FoundPinView>))]
[JsonSerializable(typeof(TrendsView))]
internal sealed partial class WireJson : JsonSerializerContext;
