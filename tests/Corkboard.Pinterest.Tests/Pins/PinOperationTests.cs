using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Pins;

public sealed class PinOperationTests : IDisposable
{
    private static readonly PinId s_pin = new("42");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_Pin_is_created_with_everything_that_it_may_have()
    {
        var pin = new NewPin
        {
            BoardId = new BoardId("12"),
            BoardSectionId = new BoardSectionId("34"),
            Title = "Tree",
            Description = "An oak",
            Link = "https://example.com/oak",
            AltText = "An oak in a field",
            DominantColor = "#6E7874",
            ParentPinId = new PinId("56"),
            SponsorId = new UserId("78"),
            AiDisclosures = new AiDisclosures { Values = [AiDisclosure.AiModified, AiDisclosure.SyntheticPerformer] },
            MediaSource = new MediaSource.ImageUrl(new Uri("https://example.com/a.jpg")) { IsStandard = true },
        };

        (await SentAsync(pins => pins.CreateAsync(pin, Cancel))).ShouldBe("""
            POST /v5/pins {"board_id":"12","board_section_id":"34","title":"Tree","description":"An oak",
            "link":"https://example.com/oak","alt_text":"An oak in a field","dominant_color":"#6E7874","parent_pin_id":"56",
            "sponsor_id":"78","ai_disclosures":{"values":["AI_MODIFIED","SYNTHETIC_PERFORMER"]},
            "media_source":{"source_type":"image_url","url":"https://example.com/a.jpg","is_standard":true}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task A_Pin_is_changed_in_what_is_given_alone()
    {
        var update = new PinUpdate
        {
            BoardId = new BoardId("12"),
            Title = "Oak",
            CarouselSlots = [new CarouselSlot { Title = "One" }, new CarouselSlot { Description = "Two", Link = "https://example.com/2" }],
            AiDisclosures = new AiDisclosures { Values = [] },
        };

        (await SentAsync(pins => pins.UpdateAsync(s_pin, update, Cancel))).ShouldBe(
            """PATCH /v5/pins/42 {"board_id":"12","title":"Oak","carousel_slots":[{"title":"One"},{"description":"Two","link":"https://example.com/2"}],"ai_disclosures":{"values":[]}}""");
    }

    [Fact]
    public async Task A_Pin_is_saved_to_a_board_and_its_section_or_to_none()
    {
        (await SentAsync(pins => pins.SaveAsync(s_pin, new BoardId("12"), new BoardSectionId("34"), Cancel)))
            .ShouldBe("""POST /v5/pins/42/save {"board_id":"12","board_section_id":"34"}""");
        (await SentAsync(pins => pins.SaveAsync(s_pin, cancellationToken: Cancel))).ShouldBe("POST /v5/pins/42/save {}");
    }

    [Fact]
    public async Task A_Pin_is_got_with_or_without_its_numbers()
    {
        (await SentAsync(pins => pins.GetAsync(s_pin, Cancel))).ShouldBe("GET /v5/pins/42 ");
        (await SentAsync(pins => pins.GetAsync(s_pin, withMetrics: true, Cancel))).ShouldBe("GET /v5/pins/42?pin_metrics=true ");
    }

    [Fact]
    public async Task A_Pin_is_deleted() =>
        (await SentAsync(pins => pins.DeleteAsync(s_pin, Cancel))).ShouldBe("DELETE /v5/pins/42 ");

    [Fact]
    public async Task A_list_has_every_filter_in_its_own_style()
    {
        var query = new PinQuery
        {
            Filter = PinFilter.ExcludeNative,
            PinType = PinType.Private,
            CreativeTypes = [CreativeType.Regular, CreativeType.Video],
            Domain = "example.com",
            Domains = ["a.example", "b.example"],
            IncludeProtectedPins = true,
            WithProductTags = true,
            WithMetrics = true,
            PageSize = 1,
        };

        (await SentAsync(async pins => await pins.ListAsync(query, Cancel).ToListAsync(Cancel), """{"items":[]}""")).ShouldBe(
            "GET /v5/pins?pin_filter=exclude_native&include_protected_pins=true&pin_type=PRIVATE&domain=example.com"
            + "&domains=a.example%2Cb.example&include_product_tag_obj=true&pin_metrics=true&page_size=1"
            + "&creative_types=REGULAR&creative_types=VIDEO ");
    }

    [Fact]
    public async Task Whoever_is_acted_for_is_named_by_all_but_product_tags()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"id":"42","product_tags":[]}"""));
        var pins = AClient(_http, server.Host).ActingFor(new AdAccountId("549755885175")).Pins;

        await pins.CreateAsync(APin(), Cancel);
        await pins.UpdateAsync(s_pin, new PinUpdate(), Cancel);
        await pins.SaveAsync(s_pin, cancellationToken: Cancel);
        await pins.GetAsync(s_pin, withMetrics: true, Cancel);
        await pins.GetProductTagsAsync(s_pin, Cancel);

        server.Requests.Select(request => request.Target).ShouldBe(
        [
            "/v5/pins?ad_account_id=549755885175", "/v5/pins/42?ad_account_id=549755885175", "/v5/pins/42/save?ad_account_id=549755885175",
            "/v5/pins/42?pin_metrics=true&ad_account_id=549755885175", "/v5/pins/42/product_tags",
        ]);
    }

    private async Task<string> SentAsync(Func<PinOperations, Task> call, string answer = """{"id":"42"}""")
    {
        await using var server = WireServer.Answering(WireReply.Json(200, answer));

        await call(AClient(_http, server.Host).Pins);

        var request = server.Requests.ShouldHaveSingleItem();

        return $"{request.Method} {request.Target} {request.Text}";
    }
}
