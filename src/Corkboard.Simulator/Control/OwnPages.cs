using System.Net;

namespace Corkboard.Simulator.Control;

/// <summary>
/// Lets scripts and the simulator's own pages change things, and no page from elsewhere that happens to be open in the
/// same browser: browsers say where a request comes from, and a made-up host name that leads here is none of ours.
/// </summary>
internal static class OwnPages
{
    public static async ValueTask<object?> RefuseOthersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsFromElsewhere(context.HttpContext.Request)
            ? ControlRequest.Refuse("Only this simulator's own pages may do that.", StatusCodes.Status403Forbidden)
            : await next(context);

    private static bool IsFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && (!IsLoopback(request.Host.Host)
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}");

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
