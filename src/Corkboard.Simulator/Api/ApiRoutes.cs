using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Api;

/// <summary>Where the operations of one store hang.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder routes, ApiPipeline pipeline, World world)
{
    public World World => world;

    public void Get(string path, Operation operation, OperationHandler handler) =>
        Map(HttpMethods.Get, path, operation, handler);

    public void Post(string path, Operation operation, OperationHandler handler) =>
        Map(HttpMethods.Post, path, operation, handler);

    public void Patch(string path, Operation operation, OperationHandler handler) =>
        Map(HttpMethods.Patch, path, operation, handler);

    public void Delete(string path, Operation operation, OperationHandler handler) =>
        Map(HttpMethods.Delete, path, operation, handler);

    private void Map(string method, string path, Operation operation, OperationHandler handler) =>
        routes.MapMethods(path, [method], http => pipeline.RunAsync(http, operation, world, handler));
}
