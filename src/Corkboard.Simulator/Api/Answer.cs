using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace Corkboard.Simulator.Api;

/// <summary>What a caller is told: a status and, mostly, a JSON body.</summary>
internal sealed class Answer(int status, byte[]? body = null)
{
    public int Status => status;

    public byte[]? Body => body;

    public bool IsSuccess => status < 400;

    /// <summary>For answers that somebody should wait for: seconds until the next try has a chance.</summary>
    public int? ResetAfterSeconds { get; init; }

    public string ContentType { get; init; } = "application/json";

    public static Answer Nothing => new(StatusCodes.Status204NoContent);

    public static Answer Ok<T>(T value, JsonTypeInfo<T> type) => Json(StatusCodes.Status200OK, value, type);

    public static Answer Created<T>(T value, JsonTypeInfo<T> type) => Json(StatusCodes.Status201Created, value, type);

    public static Answer Refused(int status, int code, string message) =>
        Json(status, new ErrorView(code, message), WireJson.Default.ErrorView);

    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;

        if (body is null)
        {
            return;
        }

        http.Response.ContentType = ContentType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Promises the whole body, sends half of it and hangs up.</summary>
    public async Task WriteHalfAsync(HttpContext http)
    {
        var whole = body ?? [];
        http.Response.StatusCode = status;
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = whole.Length + 1;
        await http.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }

    private static Answer Json<T>(int status, T value, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, type));
}

internal sealed record ErrorView(int Code, string Message);
