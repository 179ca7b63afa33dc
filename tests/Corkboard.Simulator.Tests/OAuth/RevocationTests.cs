using System.Net.Http.Headers;
using System.Text;

namespace Corkboard.Simulator.Tests.OAuth;

public sealed class RevocationTests
{
    [Fact]
    public async Task A_system_users_token_is_revoked_at_once()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var token = await TokenAsync(simulator, systemUser: true);

        (await RevokeAsync(simulator, token, RunningSimulator.AppSecret)).ShouldBe(200);

        (await simulator.CallerWith(token).GetAsync("user_account")).ShouldBeRefused(401, 2, "Authentication failed.");
    }

    [Fact]
    public async Task A_persons_token_is_not_revoked()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var token = await TokenAsync(simulator, systemUser: false);

        (await RevokeAsync(simulator, token, RunningSimulator.AppSecret)).ShouldBeRefused(403, 29, "You are not permitted");

        (await simulator.CallerWith(token).GetAsync("user_account")).ShouldBe(200);
    }

    [Fact]
    public async Task Only_the_app_revokes()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var token = await TokenAsync(simulator, systemUser: true);

        (await RevokeAsync(simulator, token, "another secret")).ShouldBeRefused(401, 2, "Authentication failed.");

        (await simulator.CallerWith(token).GetAsync("user_account")).ShouldBe(200);
    }

    private static async Task<string> TokenAsync(RunningSimulator simulator, bool systemUser) =>
        (await simulator.ControlAsync(HttpMethod.Post, "users/anna_bakes/tokens", new { systemUser }))
        .ShouldBe(201).Body.GetProperty("accessToken").GetString()!;

    private static async Task<Reply> RevokeAsync(RunningSimulator simulator, string token, string secret)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RunningSimulator.AppId}:{secret}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v5/oauth/token/revoke");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        request.Content = new FormUrlEncodedContent([new("token", token), new("token_type_hint", "access_token")]);

        return await Reply.ToAsync(simulator.Http, request);
    }
}
