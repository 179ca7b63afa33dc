namespace Corkboard.Simulator.Tests.Spam;

public sealed class SpamTests : IAsyncLifetime
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
    [InlineData("https://bad.example/x", true)]
    [InlineData("https://www.BAD.example/x", true)]
    [InlineData("https://notbad.example/x", false)]
    [InlineData("https://bad.example.org/x", false)]
    [InlineData("https://bit.ly/x", true)]
    public async Task Links_to_blocked_hosts_and_shorteners_are_spam(string link, bool isSpam)
    {
        await _simulator.TurnAsync(new { blockedDomains = new[] { "bad.example" } });

        var answer = await _anna.PostAsync("pins", APin.On(_board, link: link));

        if (isSpam)
        {
            answer.ShouldBeRefused(429, 9, "Sorry! We blocked this link because it may lead to spam.");
        }
        else
        {
            answer.ShouldBe(201);
        }
    }

    [Fact]
    public async Task An_account_that_pins_too_much_is_blocked_until_the_window_has_passed()
    {
        await _simulator.TurnAsync(new { spamBlockAfterPins = 2, spamBlockWindowSeconds = 600 });
        await _anna.PinAsync(_board);
        await _anna.PinAsync(_board);

        var third = await _anna.PostAsync("pins", APin.On(_board));
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(599));
        var early = await _anna.PostAsync("pins", APin.On(_board));
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(1));
        var late = await _anna.PostAsync("pins", APin.On(_board));

        third.ShouldBeRefused(429, 9, "Sorry! You've hit a block (Pins) we have in place to combat spam.");
        early.ShouldBeRefused(429, 9, "Sorry! You've hit a block (Pins)");
        late.ShouldBe(201);
    }

    [Theory]
    [InlineData(0.9, 429)]
    [InlineData(1, 201)]
    [InlineData(1.1, 201)]
    public async Task Writes_to_one_board_can_be_too_close_together(double apart, int expected)
    {
        await _simulator.TurnAsync(new { secondsBetweenWritesToABoard = 1 });
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _anna.PinAsync(_board);
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(apart));

        (await _anna.PostAsync("pins", APin.On(_board))).Status.ShouldBe(expected);
    }
}
