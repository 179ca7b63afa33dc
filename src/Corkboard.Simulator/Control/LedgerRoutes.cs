using System.Globalization;
using System.Text.Json;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>Everything that was accepted, in order: what really happened, whatever anybody was answered.</summary>
internal static class LedgerRoutes
{
    public static void MapLedger(this IEndpointRouteBuilder control, Worlds worlds) =>
        control.MapGet("/ledger", (HttpContext http) => WriteAsync(http, worlds));

    private static async Task WriteAsync(HttpContext http, Worlds worlds)
    {
        var query = http.Request.Query;
        var kind = query["kind"].ToString();
        var world = query["store"] == "sandbox" ? worlds.Sandbox : worlds.Production;
        _ = long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after);
        var entries = world.Locked(_ => world.Entries.Skip((int)Math.Min(after, int.MaxValue)).ToList());

        http.Response.ContentType = "application/json";

        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("store", world.Name == StoreName.Production ? "production" : "sandbox");
        json.WriteStartArray("entries");

        foreach (var entry in entries)
        {
            if (kind.Length == 0 || kind == Entry.KindOf(entry))
            {
                JsonSerializer.Serialize(json, entry, StateJson.Default.Entry);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
