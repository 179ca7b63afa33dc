namespace Corkboard.Simulator.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("lost-answer-after-accept", 1)]
    [InlineData("partial-body", 1)]
    [InlineData("reset-before-accept", 0)]
    public async Task The_connection_ends_without_a_whole_answer(string fault, int accepted)
    {
        await _simulator.FailAsync(fault);

        await Should.ThrowAsync<HttpRequestException>(() => _anna.PostAsync("pins", APin.On(_board)));

        (await _simulator.LedgerAsync("pin-created")).Count.ShouldBe(accepted);
    }

    [Theory]
    [InlineData("status-500-after-accept", 500, 1)]
    [InlineData("status-502-after-accept", 502, 1)]
    [InlineData("status-503-after-accept", 503, 1)]
    [InlineData("status-504-after-accept", 504, 1)]
    [InlineData("status-500-before-accept", 500, 0)]
    [InlineData("status-503-before-accept", 503, 0)]
    public async Task A_status_says_nothing_about_what_was_accepted(string fault, int status, int accepted)
    {
        await _simulator.FailAsync(fault);

        (await _anna.PostAsync("pins", APin.On(_board))).Status.ShouldBe(status);

        (await _simulator.LedgerAsync("pin-created")).Count.ShouldBe(accepted);
    }

    [Theory]
    [InlineData("code-2787", 500, 2787, "Sorry! Something went wrong on our end.")]
    [InlineData("image-fetch-failure", 400, 1, "Sorry we could not fetch the image.")]
    [InlineData("rate-limited", 429, 8, "This request exceeded a rate limit")]
    [InlineData("spam-link", 429, 9, "Sorry! We blocked this link because it may lead to spam.")]
    [InlineData("spam-block", 429, 9, "Sorry! You've hit a block (Pins)")]
    [InlineData("authentication-failed", 401, 2, "Authentication failed.")]
    [InlineData("scope-missing", 401, 3, "Your token does not have sufficient permissions")]
    public async Task A_refusal_is_Pinterests_own_and_nothing_is_accepted(string fault, int status, int code, string text)
    {
        await _simulator.FailAsync(fault);

        (await _anna.PostAsync("pins", APin.On(_board))).ShouldBeRefused(status, code, text);

        (await _simulator.LedgerAsync("pin-created")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planned_rate_limit_says_when_to_come_back()
    {
        await _simulator.FailAsync("rate-limited");

        var answer = await _anna.PostAsync("pins", APin.On(_board));

        answer.Header("x-ratelimit-reset").ShouldBe("1");
        answer.Header("x-ratelimit-remaining").ShouldBe("0");
    }

    [Fact]
    public async Task An_error_of_the_network_before_Pinterest_is_a_page()
    {
        await _simulator.FailAsync("html-error");

        var answer = await _anna.PostAsync("pins", APin.On(_board));

        answer.Status.ShouldBe(502);
        answer.Text.ShouldStartWith("<html>");
    }

    [Fact]
    public async Task A_success_can_lack_its_id()
    {
        await _simulator.FailAsync("not-201-no-id");

        var answer = await _anna.PostAsync("pins", APin.On(_board));

        answer.ShouldBe(200).Text.ShouldBe("{}");
        (await _simulator.LedgerAsync("pin-created")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("hang", 0)]
    [InlineData("hang-after-accept", 1)]
    public async Task A_hanging_request_is_under_way_until_its_caller_gives_up(string fault, int accepted)
    {
        await _simulator.FailAsync(fault);
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v5/pins")
        {
            Content = new StringContent(APin.On(_board).ToJsonString(), null, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        var hanging = _simulator.Http.SendAsync(request, patience.Token);
        await UntilAsync(async () => await InFlightAsync() == 1 && await StruckAsync() == 0);

        var wasDone = hanging.IsCompleted;
        await patience.CancelAsync();

        wasDone.ShouldBeFalse();
        await Should.ThrowAsync<OperationCanceledException>(() => hanging);
        await UntilAsync(async () => await InFlightAsync() == 0);
        (await _simulator.LedgerAsync("pin-created")).Count.ShouldBe(accepted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_fault_strikes_as_often_as_it_was_planned(int count)
    {
        await _simulator.FailAsync("status-500-before-accept", count: count);

        for (var call = 1; call <= count; call++)
        {
            (await _anna.PostAsync("pins", APin.On(_board))).Status.ShouldBe(500);
        }

        (await _anna.PostAsync("pins", APin.On(_board))).ShouldBe(201);
    }

    [Fact]
    public async Task A_fault_after_accept_waits_for_a_request_that_is_accepted()
    {
        await _simulator.FailAsync("status-500-after-accept");

        (await _anna.PostAsync("pins", APin.On("123"))).Status.ShouldBe(404);
        (await _anna.PostAsync("pins", APin.On(_board))).Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_fault_strikes_only_its_operation()
    {
        await _simulator.FailAsync("status-500-before-accept", "boards/list");

        (await _anna.PostAsync("pins", APin.On(_board))).ShouldBe(201);
        (await _anna.GetAsync("boards")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_fault_can_be_for_one_path_and_for_every_operation()
    {
        await _simulator.ControlAsync(
            HttpMethod.Post, "faults", new { name = "status-500-before-accept", operation = "*", path = _board });

        (await _anna.GetAsync("boards")).ShouldBe(200);
        (await _anna.GetAsync($"boards/{_board}/sections")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_probability_strikes_about_as_often_as_it_says()
    {
        await _simulator.TurnAsync(new { requestsPerSecond = 10_000, limits = new { org_read = 10_000 } });
        await _simulator.ControlAsync(HttpMethod.Post, "faults", new
        {
            name = "status-500-before-accept",
            operation = "user_account/get",
            probability = 0.25,
        });

        var struck = 0;
        for (var call = 1; call <= 400; call++)
        {
            struck += (await _anna.GetAsync("user_account")).Status == 500 ? 1 : 0;
        }

        struck.ShouldBeInRange(60, 140);
    }

    [Fact]
    public async Task Planned_faults_can_be_forgotten()
    {
        await _simulator.FailAsync("status-500-before-accept");

        (await _simulator.ControlAsync(HttpMethod.Delete, "faults")).ShouldBe(204);

        (await _anna.PostAsync("pins", APin.On(_board))).ShouldBe(201);
    }

    [Fact]
    public async Task An_unknown_fault_is_answered_with_those_there_are()
    {
        var answer = await _simulator.ControlAsync(HttpMethod.Post, "faults", new { name = "earthquake" });

        answer.ShouldBe(400).Body.GetProperty("problem").GetString()!.ShouldContain("lost-answer-after-accept");
    }

    private async Task<string> TokenAsync() => (await _simulator.ControlAsync(
        HttpMethod.Post, "users/anna_bakes/tokens", new { })).Body.GetProperty("accessToken").GetString()!;

    private async Task<int> InFlightAsync() =>
        (await _simulator.ControlAsync(HttpMethod.Get, "requests")).Body.GetProperty("inFlight").GetInt32();

    private async Task<int> StruckAsync() =>
        (await _simulator.ControlAsync(HttpMethod.Get, "faults")).Body.GetArrayLength();

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            RunningSimulator.Cancel.ThrowIfCancellationRequested();
        }
    }
}
