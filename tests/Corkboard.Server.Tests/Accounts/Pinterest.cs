using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Accounts;

/// <summary>What people do on Pinterest itself: agree on the consent page, change their name, have a bad day.</summary>
internal sealed class Pinterest(CorkboardApp app) : IDisposable
{
    public const string Anna = "anna_bakes";
    public const string Ben = "ben_outdoors";

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.PinterestAddress };

    public void Dispose() => _http.Dispose();

    /// <summary>Opens the consent page, chooses who one is and what the app may do, and presses a button of the real form.</summary>
    public async Task<Comeback> DecideAsync(Uri address, string username, string[]? scopes = null, string decision = "allow")
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(address, CorkboardApp.Cancel), CorkboardApp.Cancel);
        var fields = page.QuerySelectorAll("input").Cast<IHtmlInputElement>().ToList();
        var user = fields.Single(field => field.Name == "user" && field.ParentElement!.TextContent.Contains($"{username} ", StringComparison.Ordinal));
        var answers = fields
            .Where(field => field.Type == "hidden" || (field.Name == "scope" && (scopes is null || scopes.Contains(field.Value))))
            .Append(user)
            .Select(field => KeyValuePair.Create(field.Name!, field.Value))
            .Append(new("decision", decision));
        using var form = new FormUrlEncodedContent(answers);

        using var answer = await _http.PostAsync(new Uri("/oauth/", UriKind.Relative), form, CorkboardApp.Cancel);

        return new(answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)));
    }

    /// <summary>The status with which the consent page meets this address.</summary>
    public async Task<System.Net.HttpStatusCode> OpenAsync(Uri address)
    {
        using var answer = await _http.GetAsync(address, CorkboardApp.Cancel);

        return answer.StatusCode;
    }

    public Task RenameAsync(string user, string username) =>
        ControlAsync(HttpMethod.Put, $"users/{user}/username", new JsonObject { ["username"] = username });

    public async Task<string> AddAsync(string username) =>
        (await ControlAsync(HttpMethod.Post, "users", new JsonObject { ["username"] = username }))[0]!["id"]!.GetValue<string>();

    public Task AnswerWithoutAsync(string user, bool id, bool username) => ControlAsync(
        HttpMethod.Put, $"users/{user}/answers", new JsonObject { ["withoutId"] = id, ["withoutUsername"] = username });

    /// <summary>All tokens of the user die.</summary>
    public Task RemoveAppAsync(string user) => ControlAsync(HttpMethod.Delete, $"users/{user}/app", body: null);

    public Task DeleteBoardAsync(string user, string board) => ControlAsync(HttpMethod.Delete, $"users/{user}/boards/{board}", body: null);

    public Task PlanFaultAsync(string name, string operation, int count = 1) => ControlAsync(
        HttpMethod.Post, "faults", new JsonObject { ["name"] = name, ["operation"] = operation, ["count"] = count });

    /// <summary>Nothing goes wrong any more.</summary>
    public Task RecoverAsync() => ControlAsync(HttpMethod.Delete, "faults", body: null);

    /// <summary>How often this operation was answered with this status.</summary>
    public async Task<long> AnsweredAsync(string operation, int status) =>
        (await ControlAsync(HttpMethod.Get, "requests", body: null))["answers"]![$"{operation} {status}"]?.GetValue<long>() ?? 0;

    private async Task<JsonNode> ControlAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/_simulator/{path}", UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await _http.SendAsync(request, CorkboardApp.Cancel);
        var text = await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel);

        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text.Length > 0 ? text : "{}")!
            : throw new InvalidOperationException(text);
    }
}

/// <summary>The address that Pinterest sends somebody back to.</summary>
internal sealed record Comeback(Uri Address)
{
    private readonly System.Collections.Specialized.NameValueCollection _query = System.Web.HttpUtility.ParseQueryString(Address.Query);

    public string? Code => _query["code"];

    public string State => _query["state"]!;
}
