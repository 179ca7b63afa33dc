using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Media;

internal static class MediaRoutes
{
    public static void MapMedia(this ApiRoutes api)
    {
        api.Get("/media", ListMedia.Operation, ListMedia.HandleAsync);
        api.Post("/media", CreateMedia.Operation, CreateMedia.HandleAsync);
        api.Get("/media/{media_id}", GetMedia.Operation, GetMedia.HandleAsync);
    }

    /// <summary>What lies outside the API: where files are sent to, and where the public pages show them from.</summary>
    public static void MapVideos(this IEndpointRouteBuilder routes, VideoStore videos) =>
        routes.MapGet("/videos/{name}", (string name) => videos.TryOpen(Path.GetFileNameWithoutExtension(name), out var video)
            ? Results.Stream(video, "video/mp4", enableRangeProcessing: true)
            : Results.NotFound());
}
