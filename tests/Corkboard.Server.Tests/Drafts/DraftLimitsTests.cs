using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Drafts;

public sealed class DraftLimitsTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _alice = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _alice = await TestWorkspace.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("title", 100)]
    [InlineData("description", 800)]
    [InlineData("altText", 500)]
    public async Task A_text_may_be_as_long_as_its_limit_and_no_longer(string field, int limit)
    {
        var below = await _alice.SaveAsync(Draft(field, new('x', limit - 1)));
        var at = await _alice.SaveAsync(Draft(field, new('x', limit)));
        var above = await _alice.SaveAsync(Draft(field, new('x', limit + 1)));

        below.StatusCode.ShouldBe(HttpStatusCode.Created);
        at.StatusCode.ShouldBe(HttpStatusCode.Created);
        above.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await above.JsonAsync();
        problem.Text("type").ShouldBe("/problems/draft-limits");
        problem.GetProperty("errors").GetProperty(field)[0].GetString()
            .ShouldBe($"{field} has {limit + 1} characters; the limit is {limit}.");
        var numbers = problem.GetProperty("limits")[0];
        numbers.Text("field").ShouldBe(field);
        numbers.GetProperty("limit").GetInt32().ShouldBe(limit);
        numbers.GetProperty("value").GetInt32().ShouldBe(limit + 1);
    }

    [Theory]
    [InlineData(2047, HttpStatusCode.Created)]
    [InlineData(2048, HttpStatusCode.Created)]
    [InlineData(2049, HttpStatusCode.BadRequest)]
    public async Task A_link_has_a_limit_too(int length, HttpStatusCode status)
    {
        const string start = "https://shop.example/";

        var saved = await _alice.SaveAsync(new { link = start + new string('x', length - start.Length) });

        saved.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task An_emoji_counts_as_one_character()
    {
        var emoji = string.Concat(Enumerable.Repeat("🪵", 100));

        var at = await _alice.SaveAsync(new { title = emoji });
        var above = await _alice.SaveAsync(new { title = emoji + "🪵" });

        at.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await above.JsonAsync()).GetProperty("limits")[0].GetProperty("value").GetInt32().ShouldBe(101);
    }

    [Fact]
    public async Task A_browsers_line_end_counts_as_one_character()
    {
        var text = $"{new string('x', 398)}\r\n\r\n{new string('x', 400)}";

        var saved = await _alice.SaveAsync(new { description = text });

        (await saved.JsonAsync()).Text("description").ShouldBe(text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("ftp://shop.example/oak")]
    [InlineData("shop.example/oak")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/oak")]
    public async Task A_link_is_a_whole_web_address(string link)
    {
        var saved = await _alice.SaveAsync(new { link });

        saved.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await saved.JsonAsync()).GetProperty("errors").GetProperty("link").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var saved = await _alice.SaveAsync(new
        {
            title = new string('x', 101),
            altText = "a\0b",
            link = "nowhere",
            boardId = "1\u0001",
            pictureId = Guid.Empty,
        });

        var errors = (await saved.JsonAsync()).GetProperty("errors");
        errors.EnumerateObject().Select(error => error.Name).ShouldBe(["title", "altText", "link", "boardId", "pictureId"], ignoreOrder: true);
    }

    private static Dictionary<string, string> Draft(string field, string text) => new() { [field] = text };
}
