using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class PagingTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(""","bookmark":null""")]
    [InlineData(""","bookmark":"" """)]
    [InlineData("")]
    public async Task A_list_ends_without_a_bookmark(string ending)
    {
        await using var server = WireServer.Answering(request => WireReply.Json(200, Page(request, ending)));

        var boards = await AClient(_http, server.Host).Boards.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel);

        boards.Select(b => b.Id.Value).ShouldBe(["1", "2", "3"]);
        server.Requests.Select(r => r.Target).ShouldBe(
        [
            "/v5/boards?page_size=250",
            "/v5/boards?page_size=250&bookmark=a%2Fb%3D%3D",
            "/v5/boards?page_size=250&bookmark=last",
        ]);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_it_is_needed()
    {
        await using var server = WireServer.Answering(request => WireReply.Json(200, Page(request, "")));

        var first = await AClient(_http, server.Host).Boards.ListAsync(cancellationToken: Cancel).FirstAsync(Cancel);

        first.Id.Value.ShouldBe("1");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_bookmark_that_leads_to_itself_is_an_error()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[],"bookmark":"again"}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            async () => await AClient(_http, server.Host).Pins.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Every_list_has_its_own_address_and_filters()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[]}"""));
        var (boards, pins) = (AClient(_http, server.Host).Boards, AClient(_http, server.Host).Pins);
        var (board, section) = (new BoardId("5"), new BoardSectionId("6"));

        await boards.ListAsync(new BoardQuery { Privacy = BoardPrivacyFilter.Secret, PageSize = 1 }, Cancel).ToListAsync(Cancel);
        await boards.ListPinsAsync(board, new BoardPinQuery { WithMetrics = true, CreativeTypes = [CreativeType.Video, CreativeType.Idea] }, Cancel).ToListAsync(Cancel);
        await boards.ListSectionsAsync(board, cancellationToken: Cancel).ToListAsync(Cancel);
        await boards.ListSectionPinsAsync(board, section, cancellationToken: Cancel).ToListAsync(Cancel);
        await pins.ListAsync(new PinQuery { Filter = PinFilter.ExcludeRepins, IncludeProtectedPins = true }, Cancel).ToListAsync(Cancel);

        server.Requests.Select(r => r.Target).ShouldBe(
        [
            "/v5/boards?privacy=SECRET&page_size=1",
            "/v5/boards/5/pins?pin_metrics=true&page_size=250&creative_types=VIDEO&creative_types=IDEA",
            "/v5/boards/5/sections?page_size=250",
            "/v5/boards/5/sections/6/pins?page_size=250",
            "/v5/pins?pin_filter=exclude_repins&include_protected_pins=true&page_size=250",
        ]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(251)]
    public void A_page_has_1_to_250_items(int size) =>
        Should.Throw<PinterestLimitException>(() => new PinQuery { PageSize = size }).Message
            .ShouldBe($"page_size: must be from 1 to 250, but it is '{size}'.");

    private static string Page(WireRequest request, string ending) => request.Target.Split("bookmark=") switch
    {
        [_, "last"] => $$"""{"items":[{"id":"2"},{"id":"3"}]{{ending}}}""",
        [_, _] => """{"items":[],"bookmark":"last"}""",
        _ => """{"items":[{"id":"1"}],"bookmark":"a/b=="}""",
    };
}
