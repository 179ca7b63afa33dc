using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corkboard.Simulator.Tests.Pins;

public sealed class CreatePinTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_Pin_is_answered_as_Pinterest_answers_it()
    {
        var section = await _anna.SectionAsync(_board);

        var pin = (await _anna.PostAsync("pins", APin.On(_board).With("board_section_id", section))).ShouldBe(201);

        pin.Id.ShouldMatch("^[0-9]{18}$");
        pin.Body.GetProperty("created_at").GetString().ShouldBe("2026-06-15T12:00:00");
        pin.Body.GetProperty("title").GetString().ShouldBe("A lamp");
        pin.Body.GetProperty("board_section_id").GetString().ShouldBe(section);
        pin.Body.GetProperty("board_owner").GetProperty("username").GetString().ShouldBe("anna_bakes");
        pin.Body.GetProperty("parent_pin_id").ValueKind.ShouldBe(JsonValueKind.Null);
        var images = pin.Body.GetProperty("media").GetProperty("images");
        images.GetProperty("150x150").GetProperty("width").GetInt32().ShouldBe(150);
        images.GetProperty("600x").GetProperty("height").GetInt32().ShouldBe(900);
        images.GetProperty("originals").GetProperty("height").GetInt32().ShouldBe(150);
    }

    [Fact]
    public async Task Its_pictures_are_served_in_every_size()
    {
        var picture = APin.Picture();
        var pin = (await _anna.PostAsync("pins", APin.On(_board, picture: picture))).ShouldBe(201);
        var images = pin.Body.GetProperty("media").GetProperty("images").EnumerateObject()
            .ToDictionary(image => image.Name, image => image.Value.GetProperty("url").GetString()!, StringComparer.Ordinal);

        var original = await _simulator.Http.GetByteArrayAsync(images["originals"], RunningSimulator.Cancel);
        var scaled = await _simulator.Http.GetAsync(images["400x300"], RunningSimulator.Cancel);

        original.ShouldBe(picture);
        scaled.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task Two_equal_requests_make_two_Pins()
    {
        var first = await _anna.PinAsync(_board);
        var second = await _anna.PinAsync(_board);

        second.ShouldNotBe(first);
        var entries = await _simulator.LedgerAsync("pin-created");
        entries.Count.ShouldBe(2);
        entries[0].GetProperty("fingerprint").GetString().ShouldBe(entries[1].GetProperty("fingerprint").GetString());
    }

    [Theory]
    [InlineData("title", 100)]
    [InlineData("description", 800)]
    [InlineData("alt_text", 500)]
    public async Task A_text_is_counted_in_code_points(string name, int limit)
    {
        var below = await _anna.PostAsync("pins", APin.On(_board).With(name, Lamps(limit - 1)));
        var at = await _anna.PostAsync("pins", APin.On(_board).With(name, Lamps(limit)));
        var above = await _anna.PostAsync("pins", APin.On(_board).With(name, Lamps(limit + 1)));

        below.ShouldBe(201);
        at.ShouldBe(201);
        above.ShouldBeRefused(400, 1, $"Invalid request: body.{name}");
    }

    [Theory]
    [InlineData(2047, 201)]
    [InlineData(2048, 201)]
    [InlineData(2049, 400)]
    public async Task A_link_has_at_most_2048_characters(int length, int expected)
    {
        var link = "https://shop.example/".PadRight(length, 'x');

        (await _anna.PostAsync("pins", APin.On(_board, link: link))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("shop.example/lamp")]
    [InlineData("ftp://shop.example/lamp")]
    [InlineData("https://lamp")]
    [InlineData("not a link")]
    public async Task A_link_that_leads_nowhere_is_refused(string link) =>
        (await _anna.PostAsync("pins", APin.On(_board, link: link))).ShouldBeRefused(
            400, 1, "Whoops! It looks like you entered an invalid URL");

    [Fact]
    public async Task A_Pin_needs_no_link() => (await _anna.PostAsync("pins", APin.On(_board, link: null))).ShouldBe(201);

    [Fact]
    public async Task A_board_is_named_by_its_id_alone()
    {
        var byName = await _anna.PostAsync("pins", APin.On("Lamps"));
        var unknown = await _anna.PostAsync("pins", APin.On("123"));
        var without = await _anna.PostAsync("pins", APin.On(_board).With("board_id", null));

        byName.ShouldBeRefused(400, 1, @"Invalid request: body.board_id 'Lamps' does not match '^\d+$'");
        unknown.ShouldBeRefused(404, 40, "Board not found.");
        without.ShouldBeRefused(400, 1, "Invalid request: body.board_id null is not of type 'string'");
    }

    [Fact]
    public async Task A_section_must_be_of_that_board()
    {
        var section = await _anna.SectionAsync(await _anna.BoardAsync("Chairs"));

        var answer = await _anna.PostAsync("pins", APin.On(_board).With("board_section_id", section));

        answer.ShouldBeRefused(404, 2031, "Sorry! We couldn't find this board section.");
    }

    [Fact]
    public async Task Somebody_elses_board_is_not_permitted()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.PostAsync("pins", APin.On(_board))).ShouldBeRefused(403, 29, "You are not permitted");
    }

    [Fact]
    public async Task A_secret_board_needs_the_secret_scopes()
    {
        var board = await _anna.BoardAsync("Surprise", "SECRET");
        var open = await _simulator.CallerAsync(scopes: "boards:read boards:write pins:read pins:write boards:write_secret");

        (await open.PostAsync("pins", APin.On(board))).ShouldBeRefused(403, 29, "You are not permitted");
        (await _anna.PostAsync("pins", APin.On(board))).ShouldBe(201);
    }

    [Theory]
    [InlineData("boards:read")]
    [InlineData("boards:write")]
    [InlineData("pins:read")]
    [InlineData("pins:write")]
    public async Task Every_one_of_four_scopes_is_needed(string missing)
    {
        string[] all = ["boards:read", "boards:write", "pins:read", "pins:write"];
        var caller = await _simulator.CallerAsync(scopes: string.Join(' ', all.Where(scope => scope != missing)));

        (await caller.PostAsync("pins", APin.On(_board))).ShouldBeRefused(
            401,
            3,
            "Your token does not have sufficient permissions to perform this operation. "
            + "Please ensure your token is authorized with the correct set of scopes.");
    }

    [Theory]
    [InlineData("video_id", 400)]
    [InlineData("pin_url", 401)]
    [InlineData("picture", 400)]
    public async Task Other_media_are_refused_for_what_they_lack(string type, int expected) =>
        (await _anna.PostAsync("pins", APin.On(_board).With(
            "media_source", new JsonObject { ["source_type"] = type, ["media_id"] = "1" }))).Status.ShouldBe(expected);

    [Fact]
    public async Task A_video_that_was_never_uploaded_is_not_found() => (await _anna.PostAsync("pins", APin.On(_board).With(
        "media_source",
        new JsonObject { ["source_type"] = "video_id", ["media_id"] = "1", ["cover_image_key_frame_time"] = 0 })))
        .ShouldBeRefused(404, 404, "Media upload not found");

    [Fact]
    public async Task Trial_access_may_not_publish_in_production_but_in_the_sandbox()
    {
        await _simulator.TurnAsync(new { tier = "Trial" });
        var sandboxed = await _simulator.CallerAsync(store: "sandbox");

        var inProduction = await _anna.PostAsync("pins", APin.On(_board));
        var inSandbox = await sandboxed.PostAsync("pins", APin.On(await sandboxed.BoardAsync()));

        inProduction.ShouldBeRefused(403, 29, "Apps with Trial access may not create Pins in production");
        inSandbox.ShouldBe(201);
    }

    private static string Lamps(int count) => string.Concat(Enumerable.Repeat("💡", count));
}
