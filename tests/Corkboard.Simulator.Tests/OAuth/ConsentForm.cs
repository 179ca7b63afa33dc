using System.Net.Http.Headers;
using System.Text;
using System.Web;

namespace Corkboard.Simulator.Tests.OAuth;

/// <summary>Somebody at the consent page, and the app that exchanges what comes of it.</summary>
internal sealed class ConsentForm(RunningSimulator simulator)
{
    public const string Redirect = "http://127.0.0.1:4000/callback";

    public async Task<Uri> SubmitAsync(
        string user, string scope, IEnumerable<string>? granted = null, string decision = "allow", string state = "s")
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("user", user), new("decision", decision), new("client_id", RunningSimulator.AppId),
            new("redirect_uri", Redirect), new("response_type", "code"), new("state", state), new("asked_scope", scope),
        };
        fields.AddRange((granted ?? scope.Split(' ')).Select(one => new KeyValuePair<string, string>("scope", one)));
        using var form = new FormUrlEncodedContent(fields);

        var answer = await simulator.Http.PostAsync("/oauth/", form, RunningSimulator.Cancel);

        ((int)answer.StatusCode).ShouldBe(302);

        return answer.Headers.Location!;
    }

    public static string CodeOf(Uri back) => HttpUtility.ParseQueryString(back.Query)["code"]!;

    public async Task<string> CodeAsync(string user = "anna_bakes", string scope = "boards:read pins:read") =>
        CodeOf(await SubmitAsync(user, scope));

    public Task<Reply> ExchangeAsync(string code, string redirect = Redirect, string prefix = "/v5") => TokenAsync(
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect)], prefix: prefix);

    public Task<Reply> RefreshAsync(string token, string? scope = null) => TokenAsync(
        [("grant_type", "refresh_token"), ("refresh_token", token), .. scope is null ? [] : new[] { ("scope", scope) }]);

    public async Task<Reply> TokenAsync(
        IEnumerable<(string Name, string Value)> fields, string secret = RunningSimulator.AppSecret, string prefix = "/v5")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, prefix + "/oauth/token");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RunningSimulator.AppId}:{secret}")));
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

        return await Reply.ToAsync(simulator.Http, request);
    }
}
