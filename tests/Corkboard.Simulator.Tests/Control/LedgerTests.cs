using System.Security.Cryptography;

namespace Corkboard.Simulator.Tests.Control;

public sealed class LedgerTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task An_accepted_Pin_stands_in_it_with_all_that_was_asked_for()
    {
        var board = await _anna.BoardAsync();
        var section = await _anna.SectionAsync(board);
        var picture = APin.Picture();
        await _simulator.AdvanceAsync(TimeSpan.FromDays(2));
        var pin = await _anna.PostAsync(
            "pins", APin.On(board, picture: picture).With("board_section_id", section));

        var entry = (await _simulator.LedgerAsync("pin-created")).ShouldHaveSingleItem();

        string? Of(string name) => entry.GetProperty(name).GetString();
        Of("pin").ShouldBe(pin.Id);
        Of("board").ShouldBe(board);
        Of("section").ShouldBe(section);
        Of("title").ShouldBe("A lamp");
        Of("description").ShouldBe("Brass, and warm.");
        Of("altText").ShouldBe("A brass lamp");
        Of("link").ShouldBe("https://shop.example/lamp");
        Of("picture").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(picture)));
        entry.GetProperty("at").GetDateTimeOffset().ShouldBe(_simulator.Time.GetUtcNow() + TimeSpan.FromDays(2));
        entry.GetProperty("arrivedAt").GetDateTimeOffset().ShouldBe(_simulator.Time.GetUtcNow());
    }

    [Theory]
    [InlineData("title", "Another lamp")]
    [InlineData("description", "Copper")]
    [InlineData("link", "https://shop.example/another")]
    [InlineData("alt_text", null)]
    public async Task Another_content_has_another_fingerprint(string name, string? value)
    {
        var board = await _anna.BoardAsync();
        await _anna.PostAsync("pins", APin.On(board));
        await _anna.PostAsync("pins", APin.On(board).With(name, value));

        var entries = await _simulator.LedgerAsync("pin-created");

        entries[0].GetProperty("fingerprint").GetString().ShouldNotBe(entries[1].GetProperty("fingerprint").GetString());
    }

    [Fact]
    public async Task Its_numbers_have_no_gap_and_can_be_read_from_one_on()
    {
        await _anna.BoardAsync();
        await _anna.BoardAsync("Chairs");

        var all = (await _simulator.ControlAsync(HttpMethod.Get, "ledger")).Body.GetProperty("entries");
        var rest = (await _simulator.ControlAsync(HttpMethod.Get, "ledger?after=2")).Body.GetProperty("entries");

        all.EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()).ShouldBe([1L, 2, 3, 4]);
        rest.EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ShouldBe(["board-created", "board-created"]);
    }

    [Fact]
    public async Task A_refused_request_leaves_no_trace()
    {
        await _anna.PostAsync("pins", APin.On("123"));

        (await _simulator.LedgerAsync("pin-created")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tokens_are_in_it_only_by_their_hashes()
    {
        var ledger = await _simulator.ControlAsync(HttpMethod.Get, "ledger?kind=token-issued");

        ledger.Text.ShouldNotContain("pina_");
        ledger.Text.ShouldNotContain("pinr_");
    }

    [Fact]
    public async Task The_sandbox_has_one_of_its_own()
    {
        var sandboxed = await _simulator.CallerAsync(store: "sandbox");
        await sandboxed.BoardAsync();

        (await _simulator.LedgerAsync("board-created")).ShouldBeEmpty();
        (await _simulator.LedgerAsync("board-created", "sandbox")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Requests_are_counted_by_what_came_of_them()
    {
        await _anna.PinAsync(await _anna.BoardAsync());
        await _anna.PostAsync("pins", APin.On("123"));

        var requests = (await _simulator.ControlAsync(HttpMethod.Get, "requests")).Body;

        requests.GetProperty("acceptedPins").GetInt64().ShouldBe(1);
        requests.GetProperty("inFlight").GetInt32().ShouldBe(0);
        requests.GetProperty("answers").GetProperty("pins/create 201").GetInt64().ShouldBe(1);
        requests.GetProperty("answers").GetProperty("pins/create 404").GetInt64().ShouldBe(1);
    }

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("soon")]
    [InlineData("1")]
    public async Task The_clock_moves_forward_alone(string advance)
    {
        // "1" would be a day in .NET's own format; it is one here too.
        var answer = await _simulator.ControlAsync(HttpMethod.Put, "clock", new { advance });

        answer.Status.ShouldBe(advance == "1" ? 200 : 400);
    }

    [Fact]
    public async Task An_unknown_knob_is_refused()
    {
        var answer = await _simulator.ControlAsync(HttpMethod.Patch, "knobs", new { readLag = 5 });

        answer.ShouldBe(400).Body.GetProperty("problem").GetString()!.ShouldContain("readLag");
    }
}
