using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Media;

/// <summary>Registers an upload and gives out the form for its file.</summary>
internal static class CreateMedia
{
    public const string Video = "video";

    public static readonly Operation Operation =
        new("media/create", RateCategory.OrgWrite, "pins:read", "pins:write") { AcceptsClientCredentials = false };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        body.RequiredText("media_type");
        body.Choice("media_type", Video);

        return body.Problem ?? call.World.Locked(world =>
        {
            var knobs = call.Knobs.Settings;
            var registered = call.Record(new MediaRegistered
            {
                User = call.User.Id,
                Media = world.Ids.Of(world.NextNumber),
                Position = world.NextNumber,
                FormExpiresAt = call.Clock.Now + TimeSpan.FromSeconds(knobs.UploadFormSeconds),
                MostBytes = knobs.LargestVideoBytes,
            });
            var upload = world.Media[registered.Media];

            return Answer.Created(
                new(upload.Id, Video, call.Origin + UploadForm.PathIn(world), UploadForm.FieldsFor(world, upload)),
                WireJson.Default.MediaUploadView);
        });
    }
}
