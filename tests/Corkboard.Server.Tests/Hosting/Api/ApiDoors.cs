using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Corkboard.Server.Tests.Hosting.Api;

/// <summary>Which endpoints let in whom.</summary>
internal static class ApiDoors
{
    /// <summary>The endpoints of the API that ask nobody who they are, by method and route.</summary>
    public static IEnumerable<string> Open(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Route(endpoint) is "/api" || Route(endpoint).StartsWith("/api/", StringComparison.Ordinal))
            .Where(endpoint => !AsksWho(endpoint))
            .Select(endpoint => $"{Methods(endpoint)} {Route(endpoint)}");

    /// <summary>The pages that take forms from anywhere.</summary>
    public static IEnumerable<string> PagesWithoutAntiforgery(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(Route);

    private static bool AsksWho(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && (endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null);

    private static string Route(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.Trim('/')}";

    private static string Methods(RouteEndpoint endpoint) =>
        string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []);
}
