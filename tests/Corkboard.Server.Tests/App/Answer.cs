using System.Net;
using System.Text.Json;

namespace Corkboard.Server.Tests.App;

/// <summary>What the API said: its status, and its JSON where it sent some.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    public Guid Id => Body.GetProperty("id").GetGuid();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using var _ = response;
        var text = await response.Content.ReadAsStringAsync(CorkboardApp.Cancel);

        return new(response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
    }

    public void ShouldBeProblem(string name, HttpStatusCode status)
    {
        Status.ShouldBe(status, Body.ToString());
        Body.GetProperty("type").GetString().ShouldBe($"/problems/{name}");
    }
}
