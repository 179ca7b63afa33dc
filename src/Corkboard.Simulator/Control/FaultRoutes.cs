using Corkboard.Simulator.Faults;

namespace Corkboard.Simulator.Control;

/// <summary>Faults by name: plan them, look at them, forget them.</summary>
internal static class FaultRoutes
{
    public static void MapFaults(this IEndpointRouteBuilder control, FaultPlan faults)
    {
        control.MapGet("/faults", () => Results.Json(faults.Planned, ControlJson.Default.IReadOnlyListPlannedFault));
        control.MapPost("/faults", (HttpRequest request) => ControlRequest.ReadAsync(
            request, ControlJson.Default.FaultRequest, asked => Plan(asked, faults)));
        control.MapDelete("/faults", () => Clear(faults));
    }

    public static IResult Clear(FaultPlan faults)
    {
        faults.Clear();

        return Results.NoContent();
    }

    public static IResult Plan(FaultRequest asked, FaultPlan faults)
    {
        if (!FaultKind.All.TryGetValue(asked.Name, out var kind))
        {
            return ControlRequest.Refuse($"name: '{asked.Name}' is none of {string.Join(", ", FaultKind.All.Keys)}.");
        }

        if (asked.Count is < 1 || asked.Probability is <= 0 or > 1)
        {
            return ControlRequest.Refuse("count is at least 1, and probability above 0 and at most 1.");
        }

        // Once, unless something else was said.
        var count = asked.Count ?? (asked.Probability is null ? 1 : null);
        var planned = faults.Add(kind, asked.Operation ?? kind.Operation, asked.Path, count, asked.Probability ?? 1);

        return Results.Json([planned], ControlJson.Default.IReadOnlyListPlannedFault, statusCode: StatusCodes.Status201Created);
    }
}

internal sealed record FaultRequest(
    string Name, string? Operation = null, string? Path = null, int? Count = null, double? Probability = null);
