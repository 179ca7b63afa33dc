namespace Corkboard.Simulator.Tests.RateLimits;

public sealed class RateLimitTests
{
    [Fact]
    public async Task The_hundred_and_first_write_of_a_minute_is_refused_and_the_next_minutes_first_is_not()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();
        await simulator.TurnAsync(new { requestsPerSecond = 1000 });
        await WriteAsync(anna, 99);

        var hundredth = await anna.PostAsync("boards", new { name = "100" });
        var next = await anna.PostAsync("boards", new { name = "101" });
        var read = await anna.GetAsync("boards");
        await simulator.AdvanceAsync(TimeSpan.FromSeconds(60));
        var later = await anna.PostAsync("boards", new { name = "101" });

        hundredth.ShouldBe(201).Header("x-ratelimit-remaining").ShouldBe("0");
        next.ShouldBeRefused(429, 8, "This request exceeded a rate limit");
        next.Header("x-ratelimit-reset").ShouldBe("60");
        read.ShouldBe(200);
        later.ShouldBe(201);
    }

    [Fact]
    public async Task The_headers_name_the_binding_window_and_all_of_them()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();

        var answer = await anna.GetAsync("user_account");

        answer.Header("x-ratelimit-limit").ShouldBe("100, 100;w=1, 1000;w=60");
        answer.Header("x-ratelimit-remaining").ShouldBe("99");
        answer.Header("x-ratelimit-reset").ShouldBe("1");
    }

    [Fact]
    public async Task A_user_has_a_hundred_requests_a_second_over_all_categories()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();
        await WriteAsync(anna, 50);

        for (var read = 1; read <= 50; read++)
        {
            (await anna.GetAsync("user_account")).ShouldBe(200);
        }

        (await anna.GetAsync("user_account")).ShouldBeRefused(429, 8, "This request exceeded");
        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        (await anna.GetAsync("user_account")).ShouldBe(200);
    }

    [Fact]
    public async Task One_users_quota_is_not_anothers()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.TurnAsync(new { limits = new { org_write = 1 } });
        var anna = await simulator.CallerAsync();
        var ben = await simulator.CallerAsync("ben_outdoors");
        await anna.BoardAsync();

        (await anna.PostAsync("boards", new { name = "Chairs" })).ShouldBeRefused(429, 8, "This request exceeded");
        (await ben.PostAsync("boards", new { name = "Chairs" })).ShouldBe(201);
    }

    [Fact]
    public async Task With_trial_access_the_app_shares_its_quota_of_a_day()
    {
        await using var simulator = await RunningSimulator.StartAsync(("Tier", "trial"));
        await simulator.TurnAsync(new { limits = new { org_write = 2 } });
        var anna = await simulator.CallerAsync();
        var ben = await simulator.CallerAsync("ben_outdoors");
        await anna.BoardAsync();
        await ben.BoardAsync();

        var third = await ben.PostAsync("boards", new { name = "Chairs" });
        await simulator.AdvanceAsync(TimeSpan.FromDays(1));
        var tomorrow = await ben.PostAsync("boards", new { name = "Chairs" });

        third.ShouldBeRefused(429, 8, "This request exceeded");
        third.Header("x-ratelimit-reset").ShouldBe("86400");
        tomorrow.ShouldBe(201);
    }

    [Theory]
    [InlineData(59, 200)]
    [InlineData(60, 429)]
    [InlineData(61, 429)]
    public async Task Analytics_have_sixty_a_minute(int before, int expected)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var anna = await simulator.CallerAsync();
        const string Path = "user_account/analytics?start_date=2026-06-01&end_date=2026-06-02";

        for (var call = 1; call <= before; call++)
        {
            await anna.GetAsync(Path);
        }

        (await anna.GetAsync(Path)).Status.ShouldBe(expected);
    }

    private static async Task WriteAsync(Caller caller, int count)
    {
        for (var board = 1; board <= count; board++)
        {
            await caller.BoardAsync($"Board {board}");
        }
    }
}
