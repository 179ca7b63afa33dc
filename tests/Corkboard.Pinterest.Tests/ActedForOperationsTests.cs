using System.Net;
using System.Text.RegularExpressions;
using Corkboard.Pinterest.Tests.Fuzzing;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

/// <summary>Each operation, found by reflection, names the ad account that is acted for exactly where the API's description lets it.</summary>
public sealed partial class ActedForOperationsTests
{
    private static readonly string[] TakeAnAdAccount =
    [
        "GET /boards", "POST /boards", "GET /boards/1", "PATCH /boards/1", "DELETE /boards/1", "GET /boards/1/pins",
        "GET /boards/1/sections", "POST /boards/1/sections", "PATCH /boards/1/sections/1", "DELETE /boards/1/sections/1",
        "GET /boards/1/sections/1/pins",
        "GET /pins", "POST /pins", "GET /pins/1", "PATCH /pins/1", "DELETE /pins/1", "POST /pins/1/save",
        "GET /pins/1/analytics", "GET /pins/analytics",
        "GET /search/boards", "GET /search/pins",
        "GET /user_account", "GET /user_account/analytics", "GET /user_account/analytics/top_pins",
        "GET /user_account/analytics/top_video_pins", "GET /user_account/following", "GET /user_account/following/boards",
        "POST /user_account/websites", "GET /user_account/websites/verification",
    ];

    private static readonly string[] TakeNone =
    [
        "GET /ad_accounts", "POST /ad_accounts", "GET /ad_accounts/1", "GET /ad_accounts/1/analytics", "GET /ad_accounts/1/pins/analytics",
        "GET /media", "POST /media", "GET /media/1",
        "GET /pins/1/product_tags", "POST /pins/1/product_tags", "POST /pins/1/product_tags/bulk-delete",
        "GET /resources/delivery_metrics", "GET /resources/metrics_ready_state", "GET /search/partner/pins",
        "GET /trends/keywords/US/top/growing",
        "GET /user_account/businesses", "GET /user_account/followers", "POST /user_account/following/anna_bakes",
        "GET /user_account/websites", "DELETE /user_account/websites",
    ];

    public static TheoryData<string> Operations => [.. Calls.Select(call => call.Name)];

    private static IEnumerable<FuzzedCall> Calls =>
        FuzzedCall.All.Where(call => !call.Name.StartsWith(nameof(PinterestOAuth), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_names_the_ad_account_where_it_may_and_nowhere_else(string name)
    {
        var sent = await SentByAsync(name, client => client.ActingFor(new AdAccountId("549755885175")));

        sent.Count.ShouldBe(name.Contains(nameof(MediaOperations.UploadAsync), StringComparison.Ordinal) ? 0 : 1);
        foreach (var (operation, query) in sent)
        {
            TakeAnAdAccount.Concat(TakeNone).ShouldContain(operation);
            AdAccounts(query).ShouldBe(TakeAnAdAccount.Contains(operation, StringComparer.Ordinal) ? ["549755885175"] : [], operation);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_of_the_tokens_own_user_names_none(string name) =>
        (await SentByAsync(name, client => client)).ShouldAllBe(sent => AdAccounts(sent.Query).Length == 0);

    /// <summary>The requests of one call, whose answer does not matter.</summary>
    private static async Task<List<(string Operation, string Query)>> SentByAsync(string name, Func<PinterestClient, PinterestClient> acting)
    {
        using var wire = new Wiretap();
        using var http = new HttpClient(wire, disposeHandler: false);
        var client = AClient(http, PinterestHost.Production);
        var call = Calls.Single(call => call.Name == name);

        try
        {
            await call.CallAsync(acting(client), new PinterestOAuth(http, new PinterestApp("1", "secret"), PinterestHost.Production));
        }
        catch (PinterestException failure) when (failure.Status is HttpStatusCode.Forbidden)
        {
            // This is how the wiretap answers all of them.
        }

        return wire.Sent;
    }

    private static string[] AdAccounts(string query) => [.. AdAccount().Matches(query).Select(match => match.Groups["id"].Value)];

    [GeneratedRegex(@"[?&]ad_account_id=(?<id>[^&]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AdAccount();

    private sealed class Wiretap : HttpMessageHandler
    {
        public List<(string Operation, string Query)> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == PinterestHost.Production.ApiAddress.Host)
            {
                Sent.Add(($"{request.Method} {request.RequestUri.AbsolutePath["/v5".Length..]}", request.RequestUri.Query));
            }

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden));
        }
    }
}
