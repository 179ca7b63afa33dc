using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>What every list of Pins may be asked for.</summary>
internal sealed class PinListRequest
{
    private static readonly string[] CreativeTypes =
    [
        "REGULAR", "VIDEO", "SHOPPING", "CAROUSEL", "MAX_VIDEO", "SHOP_THE_PIN", "COLLECTION", "IDEA", "SHOWCASE",
        "QUIZ", "COLLAGE", "MAX_WIDTH_REGULAR_COLLECTION", "MAX_WIDTH_VIDEO_COLLECTION",
    ];

    private readonly ApiCall _call;
    private readonly PageRequest _page;
    private readonly IReadOnlyList<string> _creativeTypes;
    private readonly bool _withMetrics;
    private readonly bool _withProducts;

    private PinListRequest(ApiCall call)
    {
        _call = call;
        _page = PageRequest.Of(call);
        _creativeTypes = call.Query.Choices("creative_types", CreativeTypes);
        _withMetrics = call.Query.Flag("pin_metrics");
        _withProducts = call.Query.Flag("include_product_tag_obj");
    }

    public static PinListRequest Of(ApiCall call) => new(call);

    public Answer Answer(IEnumerable<Pin> pins)
    {
        var page = _page.Take(
            pins.Where(pin => _call.IsVisible(pin.CreatedAt)),
            pin => pin.Position);

        // The filter comes after the cut, so that a page can be short, or empty, and still lead on.
        var views = page.Items
            .Select(pin => View(pin))
            .Where(view => _creativeTypes.Count == 0 || _creativeTypes.Contains(view.CreativeType, StringComparer.Ordinal));

        return Api.Answer.Ok(new([.. views], page.Bookmark), WireJson.Default.PageViewPinView);
    }

    private PinView View(Pin pin)
    {
        var view = PinView.Of(_call, pin, _withMetrics ? PinMetricsView.Of(_call, pin) : null);

        return _withProducts
            ? view with { ProductTags = [.. pin.ProductTags.Select(tag => new ProductTagView(tag.Id) { Link = tag.Text.Link })] }
            : view;
    }
}
