namespace Corkboard.Simulator.Tests.Control;

public sealed class UserControlTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_renamed_user_is_the_same_user()
    {
        var anna = await _simulator.CallerAsync();
        var before = (await anna.GetAsync("user_account")).ShouldBe(200);

        await _simulator.ControlAsync(HttpMethod.Put, "users/anna_bakes/username", new { username = "anna_cooks" });
        var after = (await anna.GetAsync("user_account")).ShouldBe(200);

        after.Id.ShouldBe(before.Id);
        after.Body.GetProperty("username").GetString().ShouldBe("anna_cooks");
    }

    [Fact]
    public async Task A_Pin_of_the_past_is_dated_then_and_none_of_the_future_is_taken()
    {
        var now = _simulator.Time.GetUtcNow();
        (await _simulator.ControlAsync(HttpMethod.Post, "users", new { username = "dora", createdAt = now.AddDays(-200) })).ShouldBe(201);
        var dora = await _simulator.CallerAsync("dora");
        var board = (await dora.PostAsync("boards", new { name = "Lamps" })).ShouldBe(201).Id;

        (await HangAsync(now.AddDays(-60))).ShouldBe(201);

        var pin = (await dora.GetAsync("pins")).ShouldBe(200).Items.ShouldHaveSingleItem();
        pin.GetProperty("created_at").GetString().ShouldStartWith(now.AddDays(-60).UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        (await HangAsync(now.AddDays(1))).Status.ShouldBe(400);
        (await dora.GetAsync("pins")).Items.ShouldHaveSingleItem();

        Task<Reply> HangAsync(DateTimeOffset createdAt) =>
            _simulator.ControlAsync(HttpMethod.Post, "users/dora/pins", new { board, title = "A lamp", createdAt });
    }

    [Fact]
    public async Task A_Pin_of_the_past_hangs_on_a_board_of_its_own_user_only()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var board = (await ben.GetAsync("boards")).Items[0].GetProperty("id").GetString();

        var refused = await _simulator.ControlAsync(
            HttpMethod.Post, "users/anna_bakes/pins", new { board, title = "A lamp", createdAt = _simulator.Time.GetUtcNow().AddDays(-1) });

        refused.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_rename_can_kill_the_tokens()
    {
        var anna = await _simulator.CallerAsync();

        await _simulator.ControlAsync(
            HttpMethod.Put, "users/anna_bakes/username", new { username = "anna_cooks", tokensDie = true });

        (await anna.GetAsync("user_account")).ShouldBeRefused(401, 2, "Authentication failed.");
    }

    [Fact]
    public async Task A_freed_username_can_go_to_somebody_else_and_a_taken_one_cannot()
    {
        var taken = await RenameAsync("ben_outdoors", "anna_bakes");
        await RenameAsync("anna_bakes", "anna_cooks");
        var freed = await RenameAsync("ben_outdoors", "anna_bakes");

        taken.Status.ShouldBe(409);
        freed.ShouldBe(200);
        var ben = await _simulator.CallerAsync("anna_bakes");
        (await ben.GetAsync("boards")).Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task An_account_can_answer_without_its_id_or_username(bool withoutId, bool withoutUsername)
    {
        var anna = await _simulator.CallerAsync();

        await _simulator.ControlAsync(HttpMethod.Put, "users/anna_bakes/answers", new { withoutId, withoutUsername });
        var account = (await anna.GetAsync("user_account")).ShouldBe(200).Body;

        account.TryGetProperty("id", out _).ShouldBe(!withoutId);
        account.TryGetProperty("username", out _).ShouldBe(!withoutUsername);
    }

    [Theory]
    [InlineData("PUT", "password")]
    [InlineData("DELETE", "app")]
    public async Task A_new_password_or_a_removed_app_kills_that_users_tokens_alone(string method, string path)
    {
        var anna = await _simulator.CallerAsync();
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await _simulator.ControlAsync(new HttpMethod(method), $"users/anna_bakes/{path}")).ShouldBe(200);

        (await anna.GetAsync("user_account")).ShouldBeRefused(401, 2, "Authentication failed.");
        (await ben.GetAsync("user_account")).ShouldBe(200);
    }

    [Fact]
    public async Task One_board_or_all_of_them_can_be_deleted()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var board = (await ben.GetAsync("boards")).Items[0].GetProperty("id").GetString();

        (await _simulator.ControlAsync(HttpMethod.Delete, $"users/ben_outdoors/boards/{board}")).ShouldBe(204);
        var afterOne = (await ben.GetAsync("boards")).Items.Count;
        (await _simulator.ControlAsync(HttpMethod.Delete, "users/ben_outdoors/boards")).ShouldBe(204);

        afterOne.ShouldBe(2);
        (await ben.GetAsync("boards")).Items.ShouldBeEmpty();
        (await _simulator.ControlAsync(HttpMethod.Delete, $"users/ben_outdoors/boards/{board}")).ShouldBe(404);
    }

    [Fact]
    public async Task A_new_user_can_be_added_and_pins()
    {
        (await _simulator.ControlAsync(HttpMethod.Post, "users", new { username = "dora" })).ShouldBe(201);

        var dora = await _simulator.CallerAsync("dora");

        (await dora.PinAsync(await dora.BoardAsync())).ShouldNotBeEmpty();
        (await (await _simulator.CallerAsync("dora", store: "sandbox")).GetAsync("boards")).ShouldBe(200);
    }

    [Fact]
    public async Task Many_plain_users_can_be_seeded()
    {
        await using var crowded = await RunningSimulator.StartAsync(("ExtraUsers", "500"));

        var users = (await crowded.ControlAsync(HttpMethod.Get, "users")).Body;
        var last = await crowded.CallerAsync("member00500");

        users.GetArrayLength().ShouldBe(503);
        (await last.GetAsync("boards")).Items.ShouldHaveSingleItem();
    }

    private Task<Reply> RenameAsync(string user, string username) =>
        _simulator.ControlAsync(HttpMethod.Put, $"users/{user}/username", new { username });
}
