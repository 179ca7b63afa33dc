using System.Text.Json.Nodes;

namespace Corkboard.Simulator.Tests.Conformance;

/// <summary>What the simulator answers has the shapes that Pinterest's own description gives.</summary>
public sealed class AnswerShapeTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await _simulator.TurnAsync(new { pinEdit = true, multiPinAnalytics = true, followUsers = true, partnerSearch = true });
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Accounts_boards_and_sections()
    {
        var description = ApiDescription.OrSkip();
        var board = await _anna.PostAsync("boards", new { name = "Lamps", description = "Brass" });
        var section = await _anna.PostAsync($"boards/{board.Id}/sections", new { name = "Brass" });
        await _anna.PinAsync(board.Id);

        ShouldFit(description, "user_account/get", await _anna.GetAsync("user_account"));
        ShouldFit(description, "boards/create", board);
        ShouldFit(description, "boards/get", await _anna.GetAsync($"boards/{board.Id}"));
        ShouldFit(description, "boards/update", await _anna.PatchAsync($"boards/{board.Id}", new { name = "Lights" }));
        ShouldFit(description, "boards/list", await _anna.GetAsync("boards?page_size=250"));
        ShouldFit(description, "boards/list_pins", await _anna.GetAsync($"boards/{board.Id}/pins"));
        ShouldFit(description, "board_sections/create", section);
        ShouldFit(description, "board_sections/list", await _anna.GetAsync($"boards/{board.Id}/sections"));
        ShouldFit(
            description,
            "board_sections/update",
            await _anna.PatchAsync($"boards/{board.Id}/sections/{section.Id}", new { name = "Copper" }));
        ShouldFit(
            description,
            "board_sections/list_pins",
            await _anna.GetAsync($"boards/{board.Id}/sections/{section.Id}/pins"));
    }

    [Fact]
    public async Task Pins_with_one_picture_and_with_several()
    {
        var description = ApiDescription.OrSkip();
        var board = await _anna.BoardAsync();
        var pin = await _anna.PostAsync("pins", APin.On(board));
        var carousel = await _anna.PostAsync("pins", APin.On(board).With("media_source", APin.Carousel(APin.Picture(), APin.Picture())));

        ShouldFit(description, "pins/create", pin);
        ShouldFit(description, "pins/create", carousel);
        ShouldFit(description, "pins/get", await _anna.GetAsync($"pins/{pin.Id}?pin_metrics=true"));
        ShouldFit(description, "pins/update", await _anna.PatchAsync($"pins/{pin.Id}", new { title = "Brass" }));
        ShouldFit(description, "pins/save", await _anna.PostAsync($"pins/{pin.Id}/save", new { board_id = board }));
        ShouldFit(description, "pins/list", await _anna.GetAsync("pins?pin_metrics=true"));
    }

    [Fact]
    public async Task Uploads()
    {
        var description = ApiDescription.OrSkip();
        var upload = await _anna.PostAsync("media", new { media_type = "video" });

        var board = await _anna.BoardAsync();
        var video = await _anna.PostAsync("pins", APin.On(board).With("media_source", new JsonObject
        {
            ["source_type"] = "video_id",
            ["media_id"] = await Media.Upload.ProcessedAsync(_simulator, _anna),
            ["cover_image_key_frame_time"] = 1,
        }));

        ShouldFit(description, "pins/create", video);
        _simulator.Time.Advance(TimeSpan.FromSeconds(2));
        ShouldFit(description, "pins/get", await _anna.GetAsync($"pins/{video.Id}"));
        ShouldFit(description, "media/create", upload);
        ShouldFit(description, "media/get", await _anna.GetAsync($"media/{upload.Body.GetProperty("media_id").GetString()}"));
        ShouldFit(description, "media/list", await _anna.GetAsync("media"));
    }

    [Fact]
    public async Task Numbers()
    {
        var description = ApiDescription.OrSkip();
        const string Days = "start_date=2026-06-01&end_date=2026-06-15";
        var pin = (await _anna.GetAsync("pins")).Items[0].GetProperty("id").GetString();

        ShouldFit(description, "user_account/analytics", await _anna.GetAsync($"user_account/analytics?{Days}"));
        ShouldFit(
            description,
            "user_account/analytics/top_pins",
            await _anna.GetAsync($"user_account/analytics/top_pins?{Days}&sort_by=SAVE"));
        ShouldFit(
            description,
            "user_account/analytics/top_video_pins",
            await _anna.GetAsync($"user_account/analytics/top_video_pins?{Days}&sort_by=VIDEO_START"));
        ShouldFit(
            description, "multi_pins/analytics", await _anna.GetAsync($"pins/analytics?{Days}&pin_ids={pin}&metric_types=SAVE"));
        ShouldFit(description, "pins/analytics", await _anna.GetAsync($"pins/{pin}/analytics?{Days}&metric_types=ALL"));
    }

    [Fact]
    public async Task Ad_accounts()
    {
        var description = ApiDescription.OrSkip();
        var created = await _anna.PostAsync("ad_accounts", new { name = "Lamps" });

        ShouldFit(description, "ad_accounts/create", created);
        ShouldFit(description, "ad_accounts/list", await _anna.GetAsync("ad_accounts"));
        ShouldFit(description, "ad_accounts/get", await _anna.GetAsync($"ad_accounts/{created.Id}"));
        ShouldFit(description, "ad_accounts/get", await _anna.GetAsync("ad_accounts/1"));
    }

    [Fact]
    public async Task Numbers_of_ads()
    {
        var description = ApiDescription.OrSkip();
        const string Query = "start_date=2026-06-01&end_date=2026-06-15&granularity=DAY&columns=CTR,SPEND_IN_DOLLAR,AD_NAME";
        var account = await _simulator.AdAccountAsync("Anna Bakes");
        var campaign = await _simulator.CampaignAsync("Anna Bakes");
        var pin = (await _anna.GetAsync("pins")).Items[0].GetProperty("id").GetString();

        ShouldFit(description, "ad_account/analytics", await _anna.GetAsync($"ad_accounts/{account}/analytics?{Query}"));
        ShouldFit(
            description,
            "ad_pins/analytics",
            await _anna.GetAsync($"ad_accounts/{account}/pins/analytics?{Query}&campaign_id={campaign}&pin_ids={pin}"));
        ShouldFit(description, "delivery_metrics/get", await _anna.GetAsync("resources/delivery_metrics"));
        ShouldFit(
            description, "metrics_ready_state/get", await _anna.GetAsync("resources/metrics_ready_state?date=2026-06-01"));
    }

    [Fact]
    public async Task People_and_websites()
    {
        var description = ApiDescription.OrSkip();
        var claimed = await _anna.PostAsync("user_account/websites", new { website = "bread.example" });

        ShouldFit(description, "linked_business_accounts/get", await _anna.GetAsync("user_account/businesses"));
        ShouldFit(description, "followers/list", await _anna.GetAsync("user_account/followers"));
        ShouldFit(description, "user_following/get", await _anna.GetAsync("user_account/following"));
        ShouldFit(description, "boards_user_follows/list", await _anna.GetAsync("user_account/following/boards"));
        ShouldFit(
            description, "follow_user/update", await _anna.PostAsync("user_account/following/ben_outdoors", new { }));
        ShouldFit(description, "verify_website/update", claimed);
        ShouldFit(description, "user_websites/get", await _anna.GetAsync("user_account/websites"));
        ShouldFit(
            description, "website_verification/get", await _anna.GetAsync("user_account/websites/verification"));
    }

    [Fact]
    public async Task Searches_and_trends()
    {
        var description = ApiDescription.OrSkip();

        ShouldFit(description, "search_user_pins/list", await _anna.GetAsync("search/pins?query=sourdough"));
        ShouldFit(description, "search_user_boards/get", await _anna.GetAsync("search/boards?query=bread"));
        ShouldFit(
            description, "search_partner_pins", await _anna.GetAsync("search/partner/pins?term=lamp&country_code=US"));
        ShouldFit(
            description,
            "trending_keywords/list",
            await _anna.GetAsync("trends/keywords/US/top/growing?include_prediction=true&include_demographics=true"));
    }

    [Fact]
    public async Task Tokens()
    {
        var description = ApiDescription.OrSkip();
        var form = new OAuth.ConsentForm(_simulator);
        var first = await form.ExchangeAsync(await form.CodeAsync());
        var second = await form.RefreshAsync(first.Body.GetProperty("refresh_token").GetString()!);

        ShouldFit(description, "oauth/token", first);
        ShouldFit(description, "oauth/token", second);
    }

    [Fact]
    public async Task Refusals()
    {
        var description = ApiDescription.OrSkip();

        ShouldFit(description, "boards/get", await _anna.GetAsync("boards/1"));
        ShouldFit(description, "pins/create", await _anna.PostAsync("pins", APin.On("Lamps")));
        ShouldFit(description, "pins/create", await _simulator.CallerWith("none").PostAsync("pins", new { }));
    }

    [Fact]
    public async Task The_check_finds_what_does_not_fit()
    {
        var description = ApiDescription.OrSkip();
        var board = await _anna.GetAsync("boards/1");

        SchemaCheck.Problems(description, description.AnswerOf("pins/get", 200), board.Body).ShouldContain("$ lacks 'id'");
    }

    private static void ShouldFit(ApiDescription description, string operation, Reply reply) =>
        SchemaCheck.Problems(description, description.AnswerOf(operation, reply.Status), reply.Body)
            .ShouldBeEmpty($"{operation} {reply.Status}: {reply.Text}");
}
