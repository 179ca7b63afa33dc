namespace Corkboard.Simulator.Tests.AdAccounts;

/// <summary>Who may do what in the name of the owner of an ad account.</summary>
public sealed class ActingForTests : IAsyncLifetime
{
    private const string Days = "start_date=2026-06-01&end_date=2026-06-02";

    private RunningSimulator _simulator = null!;
    private string _annas = "";
    private string _claras = "";

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _annas = await _simulator.AdAccountAsync("Anna Bakes");
        _claras = await _simulator.AdAccountAsync("Clara Interiors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_publisher_publishes_as_the_owner_and_the_Pin_is_the_owners()
    {
        var clara = await _simulator.CallerAsync("clara_interiors");
        var anna = await _simulator.CallerAsync();
        var board = (await clara.PostAsync($"boards?ad_account_id={_annas}", new { name = "Lamps" })).ShouldBe(201).Id;

        var pin = (await clara.PostAsync($"pins?ad_account_id={_annas}", APin.On(board))).ShouldBe(201);

        pin.Body.GetProperty("board_owner").GetProperty("username").GetString().ShouldBe("anna_bakes");
        (await anna.GetAsync($"pins/{pin.Id}")).ShouldBe(200);
        (await clara.GetAsync($"pins/{pin.Id}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await clara.GetAsync($"pins/{pin.Id}?ad_account_id={_annas}")).ShouldBe(200);
    }

    [Fact]
    public async Task The_account_that_answers_is_the_owners()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.GetAsync($"user_account?ad_account_id={_annas}")).ShouldBe(200)
            .Body.GetProperty("username").GetString().ShouldBe("anna_bakes");
    }

    [Theory]
    [InlineData("clara_interiors", "user_account/analytics?", 403)]
    [InlineData("clara_interiors", "boards?", 200)]
    [InlineData("ben_outdoors", "user_account/analytics?", 403)]
    [InlineData("anna_bakes", "user_account/analytics?", 200)]
    public async Task A_role_on_Annas_account_fits_or_does_not(string user, string path, int expected) =>
        (await (await _simulator.CallerAsync(user)).GetAsync($"{path}{Days}&ad_account_id={_annas}")).ShouldBe(expected);

    [Fact]
    public async Task An_analyst_reads_numbers_and_publishes_nothing()
    {
        var anna = await _simulator.CallerAsync();
        var board = (await anna.GetAsync($"boards?ad_account_id={_claras}")).ShouldBe(200).Items[^1].GetProperty("id").GetString()!;

        (await anna.GetAsync($"user_account/analytics?{Days}&ad_account_id={_claras}")).ShouldBe(200);
        (await anna.PostAsync($"pins?ad_account_id={_claras}", APin.On(board))).ShouldBeRefused(403, 29, "You are not permitted");
        (await anna.PostAsync($"boards?ad_account_id={_claras}", new { name = "Lamps" }))
            .ShouldBeRefused(403, 29, "You are not permitted");
    }

    [Theory]
    [InlineData("ben_outdoors", true)]
    [InlineData("anna_bakes", false)]
    public async Task Secret_boards_are_open_to_an_admin_alone(string user, bool isOpen)
    {
        var caller = await _simulator.CallerAsync(user);
        var clara = await _simulator.CallerAsync("clara_interiors");
        var secret = (await clara.GetAsync("boards?privacy=SECRET")).Items[0].GetProperty("id").GetString();

        var listed = (await caller.GetAsync($"boards?privacy=SECRET&ad_account_id={_claras}")).ShouldBe(200).Items;
        var got = await caller.GetAsync($"boards/{secret}?ad_account_id={_claras}");

        listed.Count.ShouldBe(isOpen ? 1 : 0);
        got.Status.ShouldBe(isOpen ? 200 : 403);
    }

    [Theory]
    [InlineData("12345", 403)]
    [InlineData("123456789012345678", 403)]
    [InlineData("1234567890123456789", 400)]
    [InlineData("clara", 400)]
    [InlineData("", 400)]
    public async Task An_account_must_be_one_on_which_there_is_a_role(string account, int expected)
    {
        var anna = await _simulator.CallerAsync();

        (await anna.GetAsync($"boards?ad_account_id={account}")).ShouldBe(expected);
        (await anna.GetAsync($"ad_accounts?ad_account_id={account}")).ShouldBe(200);
    }

    [Fact]
    public async Task A_role_that_is_about_money_alone_opens_nothing()
    {
        var europe = await _simulator.AdAccountAsync("Clara Interiors Europe");
        var anna = await _simulator.CallerAsync();

        (await anna.GetAsync($"boards?ad_account_id={europe}")).ShouldBeRefused(403, 29, "You are not permitted");
    }
}
