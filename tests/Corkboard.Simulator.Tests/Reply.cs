using System.Net.Http.Headers;
using System.Text.Json;

namespace Corkboard.Simulator.Tests;

/// <summary>An answer that has wholly arrived.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Body => JsonSerializer.Deserialize<JsonElement>(Text);

    public IReadOnlyList<JsonElement> Items => [.. Body.GetProperty("items").EnumerateArray()];

    public string? Bookmark => Body.GetProperty("bookmark").GetString();

    public string Id => Body.GetProperty("id").GetString()!;

    public static async Task<Reply> ToAsync(HttpClient http, HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, RunningSimulator.Cancel);

        return new(
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(RunningSimulator.Cancel), response.Headers);
    }

    public string Header(string name) => Headers.GetValues(name).Single();

    public void ShouldBeRefused(int status, int code, string message)
    {
        Status.ShouldBe(status, Text);
        Body.GetProperty("code").GetInt32().ShouldBe(code);
        Body.GetProperty("message").GetString()!.ShouldStartWith(message);
    }

    public void ShouldBeRefusedInXml(int status, string code, string message = "")
    {
        Status.ShouldBe(status, Text);
        Text.ShouldContain($"<Code>{code}</Code>");
        Text.ShouldContain(message);
    }

    public Reply ShouldBe(int status)
    {
        Status.ShouldBe(status, Text);

        return this;
    }
}
