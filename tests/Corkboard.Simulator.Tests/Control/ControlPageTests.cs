using System.Net;

namespace Corkboard.Simulator.Tests.Control;

/// <summary>What scripts can do with JSON, people can do with the page's forms.</summary>
public sealed class ControlPageTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task The_clock_is_moved()
    {
        var before = _simulator.Time.GetUtcNow();

        var (status, location) = await PostAsync("clock", ("advance", "1.00:00:00"));

        (status, location).ShouldBe((303, "/_simulator?done=clock#clock"));
        (await _simulator.ControlAsync(HttpMethod.Get, "clock")).Body.GetProperty("now").GetDateTimeOffset()
            .ShouldBe(before + TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Every_knob_is_turned_by_the_form_that_the_page_shows()
    {
        var before = (await _simulator.ControlAsync(HttpMethod.Get, "knobs")).Body;
        var page = await PageAsync("/_simulator");

        var (status, _) = await PostAsync(
            "knobs",
            [.. before.EnumerateObject().Select(knob => (knob.Name, knob.Value.ToString())).Where(knob => knob.Item2 is not ("True" or "False"))
                .Select(knob => (knob.Name, Value: knob.Name switch
                {
                    "tier" => "Trial",
                    "blockedDomains" => "bad.example\n\n worse.example ",
                    "linkShorteners" => "",
                    "limits" => "org_write=7",
                    "readLagSeconds" => "1.5",
                    _ => knob.Item2,
                })),
             ("pinEdit", "on")]);

        status.ShouldBe(303);
        before.EnumerateObject().ShouldAllBe(knob => page.Contains($"name=\"{knob.Name}\"", StringComparison.Ordinal));
        var after = (await _simulator.ControlAsync(HttpMethod.Get, "knobs")).Body;
        after.GetProperty("tier").GetString().ShouldBe("Trial");
        after.GetProperty("pinEdit").GetBoolean().ShouldBeTrue();
        after.GetProperty("decodePictures").GetBoolean().ShouldBeFalse();
        after.GetProperty("readLagSeconds").GetDouble().ShouldBe(1.5);
        after.GetProperty("limits").GetProperty("org_write").GetInt32().ShouldBe(7);
        after.GetProperty("blockedDomains").EnumerateArray().Select(host => host.GetString()).ShouldBe(["bad.example", "worse.example"]);
        after.GetProperty("linkShorteners").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("clock", "advance", "tomorrow")]
    [InlineData("knobs", "tier", "Gold")]
    [InlineData("faults", "name", "earthquake")]
    [InlineData("user", "username", "anna_bakes")]
    [InlineData("password", "user", "nobody")]
    [InlineData("tokens", "user", "nobody")]
    public async Task What_is_wrong_is_said_on_a_page(string form, string name, string value)
    {
        using var reply = await SendAsync(form, [(name, value)]);

        reply.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await reply.Content.ReadAsStringAsync(RunningSimulator.Cancel)).ShouldContain("That was refused");
    }

    [Fact]
    public async Task A_fault_is_planned_and_forgotten()
    {
        await PostAsync("faults", ("name", "spam-link"), ("operation", ""), ("path", ""), ("count", "3"), ("probability", "0.5"));
        var planned = (await _simulator.ControlAsync(HttpMethod.Get, "faults")).Body;
        await PostAsync("faults-cleared");

        planned[0].GetProperty("left").GetInt32().ShouldBe(3);
        planned[0].GetProperty("probability").GetDouble().ShouldBe(0.5);
        (await _simulator.ControlAsync(HttpMethod.Get, "faults")).Body.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_person_is_renamed_and_their_old_name_goes_to_somebody_else()
    {
        var (anna, ben) = (await IdAsync("anna_bakes"), await IdAsync("ben_outdoors"));

        await PostAsync("username", ("user", anna), ("username", "anna_cooks"));
        await PostAsync("username", ("user", ben), ("username", "anna_bakes"));

        (await IdAsync("anna_bakes")).ShouldBe(ben);
        (await PageAsync($"/_simulator/people/{anna}")).ShouldContain("was anna_bakes");
    }

    [Fact]
    public async Task Somebody_with_a_past_gets_a_Pin_of_the_past()
    {
        await PostAsync("user", ("username", "dora"), ("createdAt", "2026-01-02"));
        var dora = await _simulator.CallerAsync("dora");
        var board = (await dora.PostAsync("boards", new { name = "Lamps" })).ShouldBe(201).Body.GetProperty("id").GetString()!;

        await PostAsync(
            "past-pin", ("user", await IdAsync("dora")), ("store", "production"), ("board", board), ("title", "A lamp"), ("createdAt", "2026-03-04"));

        (await dora.GetAsync("pins")).Items.ShouldHaveSingleItem().GetProperty("created_at").GetString().ShouldStartWith("2026-03-04");
    }

    [Fact]
    public async Task Answers_tokens_boards_followers_and_roles_are_changed()
    {
        var ben = await IdAsync("ben_outdoors");
        var account = await _simulator.AdAccountAsync("Clara Interiors");
        var caller = await _simulator.CallerAsync("ben_outdoors");

        await PostAsync("follower", ("user", ben), ("follower", "anna_bakes"), ("does", "follow"));
        await PostAsync("roles", ("user", ben), ("account", account), ("role", ""));
        await PostAsync("boards", ("user", ben), ("store", "production"));
        await PostAsync("answers", ("user", ben), ("withoutId", "on"));

        (await caller.GetAsync("user_account/followers")).Items.ShouldHaveSingleItem();
        (await caller.GetAsync($"ad_accounts/{account}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await caller.GetAsync("boards")).Items.ShouldBeEmpty();
        (await caller.GetAsync("user_account")).Body.TryGetProperty("id", out _).ShouldBeFalse();

        await PostAsync("follower", ("user", ben), ("follower", "anna_bakes"), ("does", "leave"));
        (await caller.GetAsync("user_account/followers")).Items.ShouldBeEmpty();
        await PostAsync("password", ("user", ben));
        (await caller.GetAsync("user_account")).ShouldBeRefused(401, 2, "Authentication failed.");
    }

    [Fact]
    public async Task A_board_is_shared()
    {
        var anna = await _simulator.CallerAsync();
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var board = await anna.BoardAsync("Our lamps");

        await PostAsync(
            "collaborators", ("user", await IdAsync("anna_bakes")), ("store", "production"), ("board", board), ("users", "ben_outdoors"));

        (await ben.GetAsync($"boards/{board}")).ShouldBe(200);
        (await PageAsync($"/_simulator/people/{await IdAsync("anna_bakes")}")).ShouldContain("value=\"ben_outdoors\"");
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 303)]
    [InlineData("Host", "rebound.example", 403)]
    public async Task A_page_from_elsewhere_changes_nothing(string header, string value, int expected)
    {
        using var reply = await SendAsync("clock", [("advance", "1.00:00:00")], (header, value));

        ((int)reply.StatusCode).ShouldBe(expected);
    }

    [Fact]
    public async Task Names_are_shown_and_never_run()
    {
        await _simulator.ControlAsync(HttpMethod.Post, "users", new { username = "<script>x" });

        var state = await PageAsync("/_simulator");
        var person = await PageAsync($"/_simulator/people/{await IdAsync("<script>x")}");

        state.ShouldContain("&lt;script&gt;x");
        state.ShouldNotContain("<script>");
        person.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_ledger_is_narrowed_to_a_kind_and_a_person()
    {
        var anna = await _simulator.CallerAsync();
        await anna.BoardAsync("Only here");

        (await PageAsync("/_simulator?kind=board-created&whose=anna_bakes")).ShouldContain("Only here");
        (await PageAsync("/_simulator?kind=board-created&whose=ben_outdoors")).ShouldNotContain("Only here");
        (await PageAsync("/_simulator?store=sandbox")).ShouldNotContain("Only here");
    }

    private async Task<(int Status, string? Location)> PostAsync(string form, params (string Name, string Value)[] fields)
    {
        using var reply = await SendAsync(form, fields);

        return ((int)reply.StatusCode, reply.Headers.Location?.OriginalString);
    }

    private async Task<HttpResponseMessage> SendAsync(
        string form, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/_simulator/forms/{form}");
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _simulator.Http.SendAsync(request, RunningSimulator.Cancel);
    }

    private Task<string> PageAsync(string path) => _simulator.Http.GetStringAsync(path, RunningSimulator.Cancel);

    private async Task<string> IdAsync(string username) => (await _simulator.ControlAsync(HttpMethod.Get, "users")).Body
        .EnumerateArray().Single(user => user.GetProperty("username").GetString() == username).GetProperty("id").GetString()!;
}
