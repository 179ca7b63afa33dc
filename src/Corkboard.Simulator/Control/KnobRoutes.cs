using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corkboard.Simulator.Control;

/// <summary>The knobs: read them all, or turn those that a request names.</summary>
internal static class KnobRoutes
{
    public static void MapKnobs(this IEndpointRouteBuilder control, Knobs knobs)
    {
        control.MapGet("/knobs", () => Results.Json(knobs.Settings, ControlJson.Default.KnobSettings));
        control.MapPatch("/knobs", (HttpRequest request) => TurnAsync(request, knobs));
    }

    public static IResult Turn(JsonObject changes, Knobs knobs)
    {
        try
        {
            var settings = JsonSerializer.SerializeToNode(knobs.Settings, ControlJson.Default.KnobSettings)!.AsObject();

            foreach (var (name, value) in changes)
            {
                settings[name] = value?.DeepClone();
            }

            knobs.Settings = settings.Deserialize(ControlJson.Default.KnobSettings)!;

            return Results.Json(knobs.Settings, ControlJson.Default.KnobSettings);
        }
        catch (JsonException wrong)
        {
            return ControlRequest.Refuse(wrong.Message);
        }
    }

    private static async Task<IResult> TurnAsync(HttpRequest request, Knobs knobs)
    {
        try
        {
            var changes = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);

            return changes is JsonObject named ? Turn(named, knobs) : ControlRequest.Refuse("The body is not a JSON object.");
        }
        catch (JsonException wrong)
        {
            return ControlRequest.Refuse(wrong.Message);
        }
    }
}
