namespace Corkboard.Simulator.Tests.Conformance;

/// <summary>Every operation asks for exactly the scopes, and counts in the category, that Pinterest's description gives.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private const string Days = "start_date=2026-06-01&end_date=2026-06-02";

    private RunningSimulator _simulator = null!;

    public static TheoryData<string, string, string> Operations => new()
    {
        { "user_account/get", "GET", "user_account" },
        { "user_account/analytics", "GET", $"user_account/analytics?{Days}" },
        { "user_account/analytics/top_pins", "GET", $"user_account/analytics/top_pins?sort_by=SAVE&{Days}" },
        { "ad_accounts/list", "GET", "ad_accounts" },
        { "ad_accounts/create", "POST", "ad_accounts" },
        { "ad_accounts/get", "GET", "ad_accounts/1" },
        { "boards/list", "GET", "boards" },
        { "boards/create", "POST", "boards" },
        { "boards/get", "GET", "boards/1" },
        { "boards/update", "PATCH", "boards/1" },
        { "boards/delete", "DELETE", "boards/1" },
        { "boards/list_pins", "GET", "boards/1/pins" },
        { "board_sections/list", "GET", "boards/1/sections" },
        { "board_sections/create", "POST", "boards/1/sections" },
        { "board_sections/update", "PATCH", "boards/1/sections/1" },
        { "board_sections/delete", "DELETE", "boards/1/sections/1" },
        { "board_sections/list_pins", "GET", "boards/1/sections/1/pins" },
        { "media/list", "GET", "media" },
        { "media/create", "POST", "media" },
        { "media/get", "GET", "media/1" },
        { "pins/list", "GET", "pins" },
        { "pins/create", "POST", "pins" },
        { "pins/get", "GET", "pins/1" },
        { "pins/update", "PATCH", "pins/1" },
        { "pins/delete", "DELETE", "pins/1" },
        { "pins/save", "POST", "pins/1/save" },
        { "user_account/analytics/top_video_pins", "GET", $"user_account/analytics/top_video_pins?sort_by=SAVE&{Days}" },
        { "multi_pins/analytics", "GET", $"pins/analytics?pin_ids=1&metric_types=SAVE&{Days}" },
        { "ad_account/analytics", "GET", $"ad_accounts/1/analytics?columns=CTR&granularity=DAY&{Days}" },
        { "ad_pins/analytics", "GET", $"ad_accounts/1/pins/analytics?campaign_id=1&pin_ids=1&columns=CTR&granularity=DAY&{Days}" },
        { "delivery_metrics/get", "GET", "resources/delivery_metrics" },
        { "metrics_ready_state/get", "GET", "resources/metrics_ready_state?date=2026-06-01" },
        { "linked_business_accounts/get", "GET", "user_account/businesses" },
        { "followers/list", "GET", "user_account/followers" },
        { "user_following/get", "GET", "user_account/following" },
        { "boards_user_follows/list", "GET", "user_account/following/boards" },
        { "follow_user/update", "POST", "user_account/following/nobody" },
        { "user_websites/get", "GET", "user_account/websites" },
        { "verify_website/update", "POST", "user_account/websites" },
        { "unverify_website/delete", "DELETE", "user_account/websites?website=nowhere.example" },
        { "website_verification/get", "GET", "user_account/websites/verification" },
        { "search_user_pins/list", "GET", "search/pins?query=a" },
        { "search_user_boards/get", "GET", "search/boards" },
        { "search_partner_pins", "GET", "search/partner/pins?term=a&country_code=US" },
        { "trending_keywords/list", "GET", "trends/keywords/US/top/growing" },
        { "pins/analytics", "GET", $"pins/1/analytics?metric_types=SAVE&{Days}" },
    };

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await _simulator.TurnAsync(new { pinEdit = true, multiPinAnalytics = true, followUsers = true, partnerSearch = true });
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_needs_every_one_of_its_scopes_and_no_other(string operation, string method, string path)
    {
        var (scopes, _) = ApiDescription.OrSkip().AdmissionTo(operation);

        var withAll = await CallAsync(scopes, method, path);

        scopes.ShouldNotBeEmpty();
        withAll.Text.ShouldNotContain("sufficient permissions");
        foreach (var missing in scopes)
        {
            var withoutOne = await CallAsync([.. scopes.Where(scope => scope != missing), "billing:read"], method, path);
            withoutOne.ShouldBeRefused(401, 3, "Your token does not have sufficient permissions");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_counts_in_its_category(string operation, string method, string path)
    {
        var (scopes, category) = ApiDescription.OrSkip().AdmissionTo(operation);
        await _simulator.TurnAsync(new { limits = new Dictionary<string, int>(StringComparer.Ordinal) { [category] = 7 } });

        var reply = await CallAsync(scopes, method, path);

        reply.Header("x-ratelimit-limit").ShouldStartWith("7, ");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_acts_for_an_ad_account_where_it_says_so(string operation, string method, string path)
    {
        var description = ApiDescription.OrSkip();
        var (scopes, _) = description.AdmissionTo(operation);

        var reply = await CallAsync(scopes, method, path + (path.Contains('?') ? "&" : "?") + "ad_account_id=nonsense");

        (reply.Text.Contains("query.ad_account_id", StringComparison.Ordinal))
            .ShouldBe(description.HasQuery(operation, "ad_account_id"));
    }

    private async Task<Reply> CallAsync(IReadOnlyList<string> scopes, string method, string path)
    {
        var caller = await _simulator.CallerAsync(scopes: string.Join(' ', scopes));

        return method switch
        {
            "GET" => await caller.GetAsync(path),
            "POST" => await caller.PostAsync(path, new { }),
            "PATCH" => await caller.PatchAsync(path, new { }),
            _ => await caller.DeleteAsync(path),
        };
    }
}
