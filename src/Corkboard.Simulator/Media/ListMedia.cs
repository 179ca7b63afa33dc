using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Media;

/// <summary>All uploads of the user, whatever became of them.</summary>
internal static class ListMedia
{
    public static readonly Operation Operation =
        new("media/list", RateCategory.OrgRead, "pins:read") { AcceptsClientCredentials = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var page = PageRequest.Of(call);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world => Answer.Ok(
            page.Take(world.Media.Values.Where(upload => upload.Owner == call.User), upload => upload.Position)
                .As(upload => MediaView.Of(call, upload)),
            WireJson.Default.PageViewMediaView)));
    }
}
