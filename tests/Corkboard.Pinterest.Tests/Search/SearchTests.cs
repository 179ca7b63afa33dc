using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Search;

public sealed class SearchTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Pins_are_found_page_after_page_of_Pinterests_own_length()
    {
        await using var server = WireServer.Answering(request => WireReply.Json(200, request.Target.Contains("bookmark", StringComparison.Ordinal)
            ? """{"items":[{"id":"2"}]}"""
            : """{"items":[{"id":"1"}],"bookmark":"next"}"""));

        var pins = await AClient(_http, server.Host).Search.ListPinsAsync("tall oak & elm", Cancel).ToListAsync(Cancel);

        pins.Select(pin => pin.Id.Value).ShouldBe(["1", "2"]);
        server.Requests.Select(r => r.Target).ShouldBe(
            ["/v5/search/pins?query=tall%20oak%20%26%20elm", "/v5/search/pins?query=tall%20oak%20%26%20elm&bookmark=next"]);
    }

    [Theory]
    [InlineData(null, "/v5/search/boards?page_size=7")]
    [InlineData("oak", "/v5/search/boards?query=oak&page_size=7")]
    public async Task Boards_are_found_with_words_or_without(string? text, string target)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[{"id":"5"}]}"""));

        var boards = await AClient(_http, server.Host).Search
            .ListBoardsAsync(new BoardSearchQuery { Text = text, PageSize = 7 }, Cancel).ToListAsync(Cancel);

        boards.ShouldHaveSingleItem().Id.Value.ShouldBe("5");
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(target);
    }

    [Fact]
    public async Task Top_Pins_of_a_country_are_found()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"items":[{"id":"1","title":"Tree","description":null,"link":"https://example.com","alt_text":"A tree","media":{"media_type":"image"}},{}]}
            """));
        var query = new PartnerPinQuery { Term = "oak", CountryCode = "US", Locale = "en-US", PageLimit = 4 };

        var pins = await AClient(_http, server.Host).Search.ListPartnerPinsAsync(query, Cancel).ToListAsync(Cancel);

        pins.Count.ShouldBe(2);
        (pins[0].Id, pins[0].Title, pins[0].Link, pins[0].AltText).ShouldBe((new PinId("1"), "Tree", "https://example.com", "A tree"));
        pins[0].Media!.MediaType.ShouldBe(PinMediaType.Image);
        pins[1].ShouldBe(new SummaryPin());
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/search/partner/pins?term=oak&country_code=US&locale=en-US&limit=4");
    }

    [Fact]
    public void What_is_searched_for_is_checked_here()
    {
        var search = AClient(_http, PinterestHost.Production).Search;
        var query = new PartnerPinQuery { Term = "oak", CountryCode = "US" };

        Should.Throw<PinterestLimitException>(() => search.ListPinsAsync("", Cancel)).Field.ShouldBe("query");
        Should.Throw<PinterestLimitException>(() => search.ListPartnerPinsAsync(query with { Term = "" }, Cancel)).Field.ShouldBe("term");
        Should.Throw<PinterestLimitException>(() => search.ListPartnerPinsAsync(query with { CountryCode = "USA" }, Cancel)).Message
            .ShouldBe("country_code: must be 2 capital letters, but it is 'USA'.");
        Should.Throw<PinterestLimitException>(() => search.ListPartnerPinsAsync(query with { CountryCode = "" }, Cancel)).Field.ShouldBe("country_code");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_page_of_top_Pins_has_1_to_50(int limit, bool isTaken)
    {
        var make = () => new PartnerPinQuery { Term = "oak", CountryCode = "US", PageLimit = limit };

        if (isTaken)
        {
            make().PageLimit.ShouldBe(limit);
        }
        else
        {
            Should.Throw<PinterestLimitException>(() => make()).Message.ShouldBe($"limit: must be from 1 to 50, but it is '{limit}'.");
        }
    }
}
