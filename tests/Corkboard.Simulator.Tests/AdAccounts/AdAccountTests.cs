namespace Corkboard.Simulator.Tests.AdAccounts;

public sealed class AdAccountTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("anna_bakes", "", "Clara Interiors Europe FINANCE_MANAGER,Clara Interiors ANALYST,Anna Bakes OWNER")]
    [InlineData("anna_bakes", "?include_shared_accounts=false", "Anna Bakes OWNER")]
    [InlineData("ben_outdoors", "?include_shared_accounts=true", "Clara Interiors ADMIN,Anna Bakes PROFILE_MANAGER")]
    [InlineData("ben_outdoors", "?include_shared_accounts=false", "")]
    public async Task Somebody_sees_the_accounts_on_which_they_have_a_role(string user, string query, string expected)
    {
        var caller = await _simulator.CallerAsync(user);

        var items = (await caller.GetAsync("ad_accounts" + query)).ShouldBe(200).Items;

        string.Join(',', items.Select(item =>
            $"{item.GetProperty("name").GetString()} {item.GetProperty("permissions")[0].GetString()}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Pages_lead_to_all_of_them()
    {
        var anna = await _simulator.CallerAsync();
        var first = await anna.GetAsync("ad_accounts?page_size=2");

        var second = await anna.GetAsync($"ad_accounts?page_size=2&bookmark={first.Bookmark}");

        first.Items.Count.ShouldBe(2);
        second.Items.ShouldHaveSingleItem();
        second.Bookmark.ShouldBeNull();
    }

    [Fact]
    public async Task One_of_them_is_there_for_everybody_who_has_a_role_on_it_alone()
    {
        var account = await _simulator.AdAccountAsync("Clara Interiors Europe");
        var clara = await _simulator.CallerAsync("clara_interiors");
        var ben = await _simulator.CallerAsync("ben_outdoors");

        var own = (await clara.GetAsync($"ad_accounts/{account}")).ShouldBe(200);

        own.Id.ShouldBe(account);
        own.Body.GetProperty("owner").GetProperty("username").GetString().ShouldBe("clara_interiors");
        own.Body.GetProperty("created_time").GetInt64().ShouldBe(
            (_simulator.Time.GetUtcNow() - TimeSpan.FromDays(300)).ToUnixTimeSeconds());
        (await ben.GetAsync($"ad_accounts/{account}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await ben.GetAsync("ad_accounts/12345")).ShouldBeRefused(404, 2, "AdAccount not found.");
        (await ben.GetAsync("ad_accounts/1234567890123456789")).ShouldBeRefused(400, 1, "Invalid request: path.ad_account_id");
    }

    [Fact]
    public async Task An_account_is_another_one_in_the_sandbox()
    {
        var account = await _simulator.AdAccountAsync("Anna Bakes");
        var sandbox = await _simulator.CallerAsync(store: "sandbox");

        (await sandbox.GetAsync("ad_accounts")).Items.Count.ShouldBe(3);
        (await sandbox.GetAsync($"ad_accounts/{account}")).ShouldBeRefused(404, 2, "AdAccount not found.");
    }

    [Fact]
    public async Task A_business_opens_one_and_owns_it()
    {
        var clara = await _simulator.CallerAsync("clara_interiors");

        var created = (await clara.PostAsync(
            "ad_accounts", new { name = "Lamps", country = "PL", currency = "PLN" })).ShouldBe(201);

        created.Body.GetProperty("permissions")[0].GetString().ShouldBe("OWNER");
        created.Body.GetProperty("currency").GetString().ShouldBe("PLN");
        (await clara.GetAsync($"ad_accounts/{created.Id}")).ShouldBe(200);
        (await clara.GetAsync("ad_accounts?include_shared_accounts=false")).Items.Count.ShouldBe(3);
        (await _simulator.LedgerAsync("ad-account-created")).ShouldHaveSingleItem()
            .GetProperty("adAccount").GetString().ShouldBe(created.Id);
    }

    [Theory]
    [InlineData(256, 201)]
    [InlineData(257, 400)]
    public async Task A_name_has_at_most_256_characters(int length, int expected)
    {
        var clara = await _simulator.CallerAsync("clara_interiors");

        (await clara.PostAsync("ad_accounts", new { name = new string('a', length) })).ShouldBe(expected);
    }

    [Theory]
    [InlineData("country", "XX")]
    [InlineData("currency", "EURO")]
    [InlineData("owner_user_id", "clara")]
    public async Task What_does_not_exist_is_refused(string name, string value)
    {
        var clara = await _simulator.CallerAsync("clara_interiors");

        (await clara.PostAsync("ad_accounts", new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }))
            .ShouldBeRefused(400, 1, $"Invalid request: body.{name} '{value}'");
    }

    [Fact]
    public async Task Nobody_opens_one_for_somebody_else_and_no_private_person_opens_any()
    {
        var clara = await _simulator.CallerAsync("clara_interiors");
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var bensId = (await ben.GetAsync("user_account")).Id;

        (await clara.PostAsync("ad_accounts", new { owner_user_id = bensId })).ShouldBeRefused(403, 29, "You are not permitted");
        (await ben.PostAsync("ad_accounts", new { })).ShouldBeRefused(403, 29, "You are not permitted");
    }

    [Fact]
    public async Task A_business_has_at_most_fifty()
    {
        var anna = await _simulator.CallerAsync();

        for (var number = 2; number <= 50; number++)
        {
            (await anna.PostAsync("ad_accounts", new { })).ShouldBe(201);
        }

        (await anna.PostAsync("ad_accounts", new { })).ShouldBeRefused(400, 1, "You have reached the limit of 50 ad accounts.");
    }
}
