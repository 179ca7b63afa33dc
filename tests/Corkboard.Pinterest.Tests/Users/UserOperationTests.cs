using System.Text.Json;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Users;

public sealed class UserOperationTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Followers_are_listed_page_after_page()
    {
        await using var server = WireServer.Answering(request => WireReply.Json(200, request.Target.Contains("bookmark", StringComparison.Ordinal)
            ? """{"items":[{"username":"elm","type":"user"},{}],"bookmark":null}"""
            : """{"items":[{"username":"oak"}],"bookmark":"next"}"""));

        var followers = await AClient(_http, server.Host).User.ListFollowersAsync(new PageQuery { PageSize = 1 }, Cancel).ToListAsync(Cancel);

        followers.ShouldBe([new UserSummary { Username = "oak" }, new UserSummary { Username = "elm", Type = "user" }, new UserSummary()]);
        server.Requests.Select(r => $"{r.Method} {r.Target}").ShouldBe(
            ["GET /v5/user_account/followers?page_size=1", "GET /v5/user_account/followers?page_size=1&bookmark=next"]);
    }

    [Fact]
    public async Task Those_followed_can_be_filtered()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[{"username":"oak"}]}"""));
        var query = new FollowingQuery { FeedType = FollowingFeedType.CreatorOnly, ExplicitFollowing = true, PageSize = 250 };

        var following = await AClient(_http, server.Host).User.ListFollowingAsync(query, Cancel).ToListAsync(Cancel);

        following.ShouldHaveSingleItem().Username.ShouldBe("oak");
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/user_account/following?feed_type=CREATOR_ONLY&explicit_following=true&page_size=250");
    }

    [Fact]
    public async Task Followed_boards_are_boards()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"items":[{"id":"7","name":"Oaks"}]}"""));

        var boards = await AClient(_http, server.Host).User
            .ListFollowedBoardsAsync(new FollowedBoardQuery { ExplicitFollowing = true }, Cancel).ToListAsync(Cancel);

        boards.ShouldHaveSingleItem().Id.ShouldBe(new BoardId("7"));
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/user_account/following/boards?explicit_following=true&page_size=250");
    }

    [Theory]
    [InlineData(false, """{"auto_follow":false}""")]
    [InlineData(true, """{"auto_follow":true}""")]
    public async Task A_follow_names_the_user_in_its_path(bool auto, string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"username":"tall oak","type":"user"}"""));

        var followed = await AClient(_http, server.Host).User.FollowAsync("tall oak/1", auto, Cancel);

        followed.Username.ShouldBe("tall oak");
        var request = server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target, request.Text).ShouldBe(("POST", "/v5/user_account/following/tall%20oak%2F1", body));
    }

    [Theory]
    [InlineData("", "username: must not be empty, but it is empty.")]
    [InlineData("12345", "username: must be more than digits, but it is '12345'.")]
    [InlineData("..", "path: must be made of segments that are neither empty nor dots, but it is '..'.")]
    public async Task A_follow_of_no_name_is_refused_here(string username, string message)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));

        var refusal = await Should.ThrowAsync<PinterestLimitException>(
            async () => await AClient(_http, server.Host).User.FollowAsync(username, cancellationToken: Cancel));

        refusal.Message.ShouldBe(message);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Linked_businesses_come_as_a_bare_list()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            [{"username":"oak","image_small_url":"https://i.example/s.jpg","image_medium_url":"https://i.example/m.jpg",
              "image_large_url":"https://i.example/l.jpg","image_xlarge_url":"https://i.example/x.jpg","new":1}, {}]
            """));

        var businesses = await AClient(_http, server.Host).User.GetBusinessesAsync(Cancel);

        businesses.ShouldBe(
        [
            new LinkedBusiness
            {
                Username = "oak",
                ImageSmallUrl = new Uri("https://i.example/s.jpg"),
                ImageMediumUrl = new Uri("https://i.example/m.jpg"),
                ImageLargeUrl = new Uri("https://i.example/l.jpg"),
                ImageXlargeUrl = new Uri("https://i.example/x.jpg"),
            },
            new LinkedBusiness(),
        ]);
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/user_account/businesses");
    }

    [Fact]
    public async Task Websites_are_listed_with_the_time_of_their_verification_in_UTC()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"items":[{"website":"mysite.test","status":"success","verified_at":"2022-12-14T21:03:01.602000"},{"website":"other.test"}]}
            """));

        var websites = await AClient(_http, server.Host).User.ListWebsitesAsync(cancellationToken: Cancel).ToListAsync(Cancel);

        websites.ShouldBe(
        [
            new UserWebsite { Website = "mysite.test", Status = "success", VerifiedAt = new DateTimeOffset(2022, 12, 14, 21, 3, 1, 602, TimeSpan.Zero) },
            new UserWebsite { Website = "other.test" },
        ]);
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/user_account/websites?page_size=250");
    }

    [Fact]
    public async Task A_website_is_verified_by_the_method_given_or_by_Pinterests_own()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"website":"mysite.test","status":"success"}"""));
        var user = AClient(_http, server.Host).User;

        var website = await user.VerifyWebsiteAsync("mysite.test", WebsiteVerificationMethod.DnsText, Cancel);
        await user.VerifyWebsiteAsync("mysite.test", cancellationToken: Cancel);

        website.Status.ShouldBe("success");
        server.Requests.Select(r => $"{r.Method} {r.Target}").ShouldAllBe(line => line == "POST /v5/user_account/websites");
        server.Requests.Select(r => JsonElement.Parse(r.Text).GetRawText()).ShouldBe(
            ["""{"website":"mysite.test","verification_method":"DNSTXT"}""", """{"website":"mysite.test"}"""]);
    }

    [Fact]
    public async Task A_website_is_given_up_by_its_name()
    {
        await using var server = WireServer.Answering(WireReply.Empty(204));

        await AClient(_http, server.Host).User.UnverifyWebsiteAsync("mysite.test/a&b", Cancel);

        var request = server.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("DELETE", "/v5/user_account/websites?website=mysite.test%2Fa%26b"));
    }

    [Fact]
    public async Task No_website_is_refused_here()
    {
        var user = AClient(_http, PinterestHost.Production).User;

        (await Should.ThrowAsync<PinterestLimitException>(async () => await user.VerifyWebsiteAsync("", cancellationToken: Cancel))).Field.ShouldBe("website");
        (await Should.ThrowAsync<PinterestLimitException>(async () => await user.UnverifyWebsiteAsync("", Cancel))).Field.ShouldBe("website");
    }

    [Fact]
    public async Task What_a_website_has_to_show_is_read()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"verification_code":"e1","dns_txt_record":"site=e1","metatag":"<meta/>","filename":"e1.html","file_content":"<html/>"}
            """));

        var verification = await AClient(_http, server.Host).User.GetWebsiteVerificationAsync(Cancel);

        verification.ShouldBe(new WebsiteVerification
        {
            VerificationCode = "e1",
            DnsTxtRecord = "site=e1",
            Metatag = "<meta/>",
            Filename = "e1.html",
            FileContent = "<html/>",
        });
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/user_account/websites/verification");
    }
}
