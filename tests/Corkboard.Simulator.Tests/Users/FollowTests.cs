namespace Corkboard.Simulator.Tests.Users;

public sealed class FollowTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _ben = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _ben = await _simulator.CallerAsync("ben_outdoors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("anna_bakes", "clara_interiors,ben_outdoors")]
    [InlineData("clara_interiors", "anna_bakes")]
    [InlineData("ben_outdoors", "")]
    public async Task Followers_are_listed_the_newest_first(string user, string expected)
    {
        var caller = await _simulator.CallerAsync(user);

        var followers = await caller.GetAsync("user_account/followers");

        Names(followers).ShouldBe(expected);
        followers.Items.ShouldAllBe(item => item.GetProperty("type").GetString() == "user");
        (await caller.GetAsync("user_account")).Body.GetProperty("follower_count").GetInt32().ShouldBe(followers.Items.Count);
    }

    [Theory]
    [InlineData("", "clara_interiors,anna_bakes")]
    [InlineData("?explicit_following=true", "anna_bakes")]
    [InlineData("?feed_type=CREATOR_ONLY", "clara_interiors,anna_bakes")]
    [InlineData("?page_size=1", "clara_interiors")]
    public async Task Whom_somebody_follows_includes_the_owners_of_followed_boards(string query, string expected) =>
        Names((await _ben.GetAsync("user_account/following" + query)).ShouldBe(200)).ShouldBe(expected);

    [Theory]
    [InlineData("feed_type=BEST")]
    [InlineData("explicit_following=yes")]
    [InlineData("page_size=251")]
    public async Task What_is_wrong_is_refused(string query) =>
        (await _ben.GetAsync($"user_account/following?{query}")).ShouldBeRefused(400, 1, "Invalid request: query.");

    [Fact]
    public async Task Boards_are_followed_one_by_one_or_with_their_owner()
    {
        var alone = (await _ben.GetAsync("user_account/following/boards?explicit_following=true")).ShouldBe(200).Items;

        var all = (await _ben.GetAsync("user_account/following/boards?page_size=250")).ShouldBe(200).Items;

        alone.ShouldHaveSingleItem().GetProperty("owner").GetProperty("username").GetString().ShouldBe("clara_interiors");
        all.Count.ShouldBe(61);
    }

    [Fact]
    public async Task An_app_without_the_beta_follows_nobody() =>
        (await _ben.PostAsync("user_account/following/clara_interiors", new { })).ShouldBeRefused(
            401, 3, "Your application does not have access to this restricted feature: follow_user");

    [Fact]
    public async Task Somebody_is_followed_once_however_often_it_is_asked()
    {
        await _simulator.TurnAsync(new { followUsers = true });

        var first = (await _ben.PostAsync("user_account/following/clara_interiors", new { auto_follow = false })).ShouldBe(200);
        var second = (await _ben.PostAsync("user_account/following/clara_interiors", new { })).ShouldBe(200);

        first.Body.GetProperty("username").GetString().ShouldBe("clara_interiors");
        second.Text.ShouldBe(first.Text);
        (await _simulator.LedgerAsync("user-followed")).ShouldHaveSingleItem();
        Names(await _ben.GetAsync("user_account/following?explicit_following=true")).ShouldBe("clara_interiors,anna_bakes");
    }

    [Theory]
    [InlineData("nobody", 404)]
    [InlineData("12345", 400)]
    [InlineData("ben_outdoors", 400)]
    public async Task Not_everybody_can_be_followed(string username, int expected)
    {
        await _simulator.TurnAsync(new { followUsers = true });

        (await _ben.PostAsync($"user_account/following/{username}", new { })).ShouldBe(expected);
    }

    [Fact]
    public async Task Businesses_are_those_on_whose_ad_accounts_somebody_has_a_role()
    {
        var businesses = (await _ben.GetAsync("user_account/businesses")).ShouldBe(200).Body;

        string.Join(',', businesses.EnumerateArray().Select(business => business.GetProperty("username").GetString()))
            .ShouldBe("anna_bakes,clara_interiors");
    }

    private static string Names(Reply reply) =>
        string.Join(',', reply.Items.Select(item => item.GetProperty("username").GetString()));
}
