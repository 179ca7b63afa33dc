namespace Corkboard.Simulator.Tests.Boards;

public sealed class GroupBoardTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private Caller _ben = null!;
    private string _board = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await _simulator.TurnAsync(new { pinEdit = true });
        _anna = await _simulator.CallerAsync();
        _ben = await _simulator.CallerAsync("ben_outdoors");
        _board = await _anna.BoardAsync();
        await ShareAsync("ben_outdoors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_group_board_is_listed_for_everybody_who_works_on_it()
    {
        var shared = (await _ben.GetAsync("boards")).Items.Single(board => board.GetProperty("id").GetString() == _board);

        shared.GetProperty("owner").GetProperty("username").GetString().ShouldBe("anna_bakes");
        shared.GetProperty("collaborator_count").GetInt32().ShouldBe(1);
        await ShareAsync();
        (await _ben.GetAsync("boards")).Text.ShouldNotContain(_board);
        (await _ben.GetAsync($"boards/{_board}")).ShouldBeRefused(403, 29, "You are not permitted");
    }

    [Fact]
    public async Task Whoever_works_on_a_board_may_pin_to_it_and_sort_it()
    {
        var section = await _ben.SectionAsync(_board);
        var pin = await _ben.PinAsync(_board);

        (await _ben.PatchAsync($"boards/{_board}/sections/{section}", new { name = "Copper" })).ShouldBe(200);
        (await _ben.DeleteAsync($"boards/{_board}/sections/{section}")).ShouldBe(204);
        (await _ben.GetAsync($"boards/{_board}/pins")).Items.ShouldHaveSingleItem();
        (await _anna.GetAsync($"pins/{pin}")).ShouldBe(200).Body.GetProperty("is_owner").GetBoolean().ShouldBeFalse();
        (await _anna.DeleteAsync($"pins/{pin}")).ShouldBe(204);
    }

    [Fact]
    public async Task Only_the_owner_changes_a_board_and_only_its_author_a_Pin()
    {
        var pin = await _anna.PinAsync(_board);

        (await _ben.PatchAsync($"boards/{_board}", new { name = "Mine" })).ShouldBeRefused(403, 29, "You are not permitted");
        (await _ben.DeleteAsync($"boards/{_board}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await _ben.PatchAsync($"pins/{pin}", new { title = "Mine" })).ShouldBeRefused(403, 29, "You are not permitted");
        (await _ben.GetAsync($"pins/{pin}")).ShouldBe(200);
    }

    [Fact]
    public async Task A_board_that_is_gone_is_gone_for_all()
    {
        var pin = await _ben.PinAsync(_board);

        (await _anna.DeleteAsync($"boards/{_board}")).ShouldBe(204);

        (await _ben.GetAsync("boards")).Text.ShouldNotContain(_board);
        (await _ben.GetAsync($"pins/{pin}")).ShouldBeRefused(404, 50, "Pin not found.");
    }

    [Fact]
    public async Task Group_boards_count_towards_the_most_boards_of_an_account()
    {
        await _simulator.TurnAsync(new { mostBoards = 5 });

        (await _ben.PostAsync("boards", new { name = "Fifth" })).ShouldBe(201);
        (await _ben.PostAsync("boards", new { name = "Sixth" })).ShouldBeRefused(
            400, 1, "This account has reached its limit of 5 boards.");
    }

    private async Task ShareAsync(params string[] users) =>
        (await _simulator.ControlAsync(HttpMethod.Put, $"boards/{_board}/collaborators", new { users })).ShouldBe(204);
}
