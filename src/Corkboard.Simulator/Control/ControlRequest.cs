using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Simulator.Control;

/// <summary>Reads the control interface's JSON; a wrong request is answered in words.</summary>
internal static class ControlRequest
{
    public static async Task<IResult> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, Func<T, IResult> use)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted) is { } value
                ? use(value)
                : Refuse("The body is null.");
        }
        catch (JsonException wrong)
        {
            return Refuse(wrong.Message);
        }
    }

    public static IResult Refuse(string problem, int status = StatusCodes.Status400BadRequest) =>
        Results.Json(new(problem), ControlJson.Default.ControlProblem, statusCode: status);
}
