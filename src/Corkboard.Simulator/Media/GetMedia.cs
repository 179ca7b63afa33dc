using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Media;

internal static class GetMedia
{
    public static readonly Operation Operation =
        new("media/get", RateCategory.OrgRead, "pins:read") { AcceptsClientCredentials = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var id = call.Route("media_id");

        if (!id.All(char.IsAsciiDigit))
        {
            return Task.FromResult(Refusals.Invalid($"Invalid request: path.media_id '{id}' does not match '^\\d+$'"));
        }

        return Task.FromResult(call.World.Locked(world =>
            world.Media.TryGetValue(id, out var upload) && upload.Owner == call.User
                ? Answer.Ok(MediaView.Of(call, upload), WireJson.Default.MediaView)
                : Refusals.MediaNotFound));
    }
}
