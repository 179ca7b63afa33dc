namespace Corkboard.Simulator.Tests.Pins;

public sealed class PinTests : IAsyncLifetime
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
    public async Task A_Pin_is_in_the_lists_of_its_board_its_section_and_its_user()
    {
        var section = await _anna.SectionAsync(_board);
        var pin = (await _anna.PostAsync("pins", APin.On(_board).With("board_section_id", section))).ShouldBe(201).Id;
        await _anna.PinAsync(_board, "Another");

        (await FirstIdsAsync($"boards/{_board}/sections/{section}/pins")).ShouldBe([pin]);
        (await FirstIdsAsync($"boards/{_board}/pins")).ShouldContain(pin);
        (await FirstIdsAsync("pins")).ShouldContain(pin);
        (await _anna.GetAsync($"pins/{pin}")).ShouldBe(200).Id.ShouldBe(pin);
    }

    [Fact]
    public async Task A_deleted_Pin_is_gone()
    {
        var pin = await _anna.PinAsync(_board);

        (await _anna.DeleteAsync($"pins/{pin}")).ShouldBe(204);

        (await _anna.GetAsync($"pins/{pin}")).ShouldBeRefused(404, 50, "Pin not found.");
        (await FirstIdsAsync($"boards/{_board}/pins")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_board_takes_its_Pins_with_it()
    {
        var pin = await _anna.PinAsync(_board);

        (await _anna.DeleteAsync($"boards/{_board}")).ShouldBe(204);

        (await _anna.GetAsync($"pins/{pin}")).ShouldBeRefused(404, 50, "Pin not found.");
        (await FirstIdsAsync("pins")).ShouldNotContain(pin);
    }

    [Fact]
    public async Task Somebody_elses_Pin_is_not_permitted()
    {
        var pin = await _anna.PinAsync(_board);
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.GetAsync($"pins/{pin}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await ben.DeleteAsync($"pins/{pin}")).ShouldBeRefused(403, 29, "You are not permitted");
    }

    [Fact]
    public async Task Changing_a_Pin_is_a_beta_that_the_app_does_not_have()
    {
        var pin = await _anna.PinAsync(_board);

        var before = await _anna.PatchAsync($"pins/{pin}", new { title = "Brass" });
        await _simulator.TurnAsync(new { pinEdit = true });
        var after = await _anna.PatchAsync($"pins/{pin}", new { title = "Brass" });

        before.ShouldBeRefused(401, 3, "Your application does not have access to this restricted feature: pin_edit");
        after.ShouldBe(200).Body.GetProperty("title").GetString().ShouldBe("Brass");
        after.Body.GetProperty("description").GetString().ShouldBe("Brass, and warm.");
    }

    [Fact]
    public async Task Saving_makes_a_new_Pin_that_names_its_parent()
    {
        var pin = await _anna.PinAsync(_board);
        var ben = await _simulator.CallerAsync("ben_outdoors");

        var saved = (await ben.PostAsync($"pins/{pin}/save", new { board_id = await ben.BoardAsync() })).ShouldBe(201);

        saved.Id.ShouldNotBe(pin);
        saved.Body.GetProperty("parent_pin_id").GetString().ShouldBe(pin);
    }

    [Fact]
    public async Task A_list_carries_metrics_only_when_asked()
    {
        var without = await _anna.GetAsync("pins");
        var with = await _anna.GetAsync("pins?pin_metrics=true");

        without.Items[0].GetProperty("pin_metrics").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        with.Items[0].GetProperty("pin_metrics").GetProperty("90d").GetProperty("impression").GetInt64().ShouldBePositive();
        with.Items[0].GetProperty("pin_metrics").GetProperty("lifetime_metrics").TryGetProperty("reaction", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Links_can_come_back_rewritten_and_titles_trimmed()
    {
        var pin = await _anna.PinAsync(_board, "A lamp of brass");

        await _simulator.TurnAsync(new { rewrittenLinks = true, trimTitlesTo = 7 });
        var read = (await _anna.GetAsync($"pins/{pin}")).Body;

        read.GetProperty("title").GetString().ShouldBe("A lamp");
        var link = read.GetProperty("link").GetString()!;
        link.ShouldEndWith("/offsite/?url=https%3A%2F%2Fshop.example%2Flamp");
        var followed = await _simulator.Http.GetAsync(link, RunningSimulator.Cancel);
        followed.Headers.Location!.AbsoluteUri.ShouldBe("https://shop.example/lamp");
    }

    [Fact]
    public async Task An_ad_account_is_nobodys_to_act_for() =>
        (await _anna.GetAsync("pins?ad_account_id=12345")).ShouldBeRefused(403, 29, "You are not permitted");

    private async Task<IReadOnlyList<string?>> FirstIdsAsync(string path) =>
        [.. (await _anna.GetAsync(path)).ShouldBe(200).Items.Select(pin => pin.GetProperty("id").GetString())];
}
