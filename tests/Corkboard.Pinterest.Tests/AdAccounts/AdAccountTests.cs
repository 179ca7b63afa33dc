using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.AdAccounts;

public sealed class AdAccountTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(null, "/v5/ad_accounts?page_size=250")]
    [InlineData(true, "/v5/ad_accounts?include_shared_accounts=true&page_size=250")]
    [InlineData(false, "/v5/ad_accounts?include_shared_accounts=false&page_size=250")]
    public async Task Shared_ad_accounts_can_be_asked_for_or_left_out(bool? shared, string target)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[{"id":"549755885175"}]}"""));
        var query = new AdAccountQuery { IncludeSharedAccounts = shared };

        var accounts = await AClient(_http, server.Host).AdAccounts.ListAsync(query, Cancel).ToListAsync(Cancel);

        accounts.ShouldHaveSingleItem().Id.ShouldBe(new AdAccountId("549755885175"));
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(target);
    }

    [Fact]
    public async Task An_ad_account_is_read_with_its_times_in_seconds()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {
              "id": "549755885175", "name": "Trees", "owner": { "id": "383791336903426391", "username": "oak" }, "country": "US",
              "currency": "USD", "permissions": ["OWNER", "TREE_SURGEON", 7, null], "created_time": 1603912109, "updated_time": 1603912110.9,
              "time_zone": "America/New_York", "new": {}
            }
            """));

        var account = await AClient(_http, server.Host).AdAccounts.GetAsync(new AdAccountId("549755885175"), Cancel);

        account.Name.ShouldBe("Trees");
        account.Owner.ShouldBe(new AdAccountOwner { Id = new UserId("383791336903426391"), Username = "oak" });
        (account.Country, account.Currency, account.TimeZone).ShouldBe(("US", "USD", "America/New_York"));
        account.Permissions.ShouldBe([BusinessAccessRole.Owner, new("TREE_SURGEON"), new(""), new("")]);
        account.CreatedTime.ShouldBe(new DateTimeOffset(2020, 10, 28, 19, 8, 29, TimeSpan.Zero));
        account.UpdatedTime.ShouldBe(new DateTimeOffset(2020, 10, 28, 19, 8, 30, 900, TimeSpan.Zero));
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/ad_accounts/549755885175");
    }

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","name":null,"owner":null,"permissions":null,"created_time":null,"updated_time":"soon"}""")]
    [InlineData("""{"id":"1","created_time":1e300,"updated_time":-1e300}""")]
    public async Task An_ad_account_may_say_nothing_but_its_id(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var account = await AClient(_http, server.Host).AdAccounts.GetAsync(new AdAccountId("1"), Cancel);

        account.ShouldBe(new AdAccount { Id = new AdAccountId("1") });
    }

    [Fact]
    public async Task An_ad_account_is_made()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"1"}"""));
        var made = new NewAdAccount { Name = "Trees", Country = "US", Currency = "USD", OwnerUserId = new UserId("383791336903426391") };

        await AClient(_http, server.Host).AdAccounts.CreateAsync(made, Cancel);

        var request = server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("POST", "/v5/ad_accounts"));
        request.Text.ShouldBe("""{"name":"Trees","country":"US","currency":"USD","owner_user_id":"383791336903426391"}""");
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public async Task A_name_has_up_to_256_characters(int length, bool isSent)
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"1"}"""));
        var create = async () => await AClient(_http, server.Host).AdAccounts.CreateAsync(new NewAdAccount { Name = new string('a', length) }, Cancel);

        if (isSent)
        {
            await create();
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(create)).Message
                .ShouldBe("name: must have at most 256 characters, but it is 257 characters long.");
        }

        server.Requests.Count.ShouldBe(isSent ? 1 : 0);
    }

    [Theory]
    [InlineData("us", "USD", "country: must be 2 capital letters, but it is 'us'.")]
    [InlineData("USA", "USD", "country: must be 2 capital letters, but it is 'USA'.")]
    [InlineData("US", "Euro", "currency: must be 3 capital letters, but it is 'Euro'.")]
    [InlineData("US", "", "currency: must be 3 capital letters, but it is ''.")]
    public async Task Countries_and_currencies_are_codes(string country, string currency, string message)
    {
        var adAccounts = AClient(_http, PinterestHost.Production).AdAccounts;

        var refusal = await Should.ThrowAsync<PinterestLimitException>(
            async () => await adAccounts.CreateAsync(new NewAdAccount { Country = country, Currency = currency }, Cancel));

        refusal.Message.ShouldBe(message);
    }
}
