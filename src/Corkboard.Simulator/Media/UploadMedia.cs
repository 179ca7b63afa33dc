using Corkboard.Simulator.Api;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.Faults;
using Corkboard.Simulator.State;
using Microsoft.AspNetCore.Http.Features;

namespace Corkboard.Simulator.Media;

/// <summary>
/// Takes the file of an upload, as the bucket behind Pinterest's <c>upload_url</c> does: no token, every field unchanged,
/// the file last.
/// </summary>
internal sealed class UploadMedia(VideoStore videos, FaultPlan faults, Traffic traffic)
{
    public static readonly Operation Operation =
        new("media/upload", RateCategory.OrgWrite) { IsOutsideTheApi = true };

    public async Task<Answer> HandleAsync(ApiCall call)
    {
        var request = call.Http.Request;

        if (request.Headers.Authorization.Count > 0)
        {
            traffic.CountViolation("authorization-at-upload");

            return UploadRefusals.SecondAuthentication;
        }

        if (request.ContentLength is null)
        {
            return UploadRefusals.LengthIsMissing;
        }

        // The policy's limit is another than that of the API's requests.
        call.Http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;

        var (form, unreadable) = await UploadRequest.ReadAsync(request, call.Cancelled);

        if (form is null)
        {
            return unreadable!;
        }

        var (upload, refusal) = call.World.Locked(world => Admit(world, form, call.Clock.Now));

        if (upload is null)
        {
            return refusal!;
        }

        return await KeepAsync(call, form, upload) switch
        {
            { Refusal: { } unfit } => unfit,
            { File: null } => UploadRefusals.TooLarge,
            { File.Length: 0 } => UploadRefusals.TooSmall,
            { File: { } file } => call.World.Locked(_ => Accept(call, upload, file)),
        };
    }

    private async Task<(KeptFile? File, Answer? Refusal)> KeepAsync(ApiCall call, UploadRequest form, MediaUpload upload)
    {
        try
        {
            var file = await videos.KeepAsync(form.File, upload.MostBytes, call.Cancelled);
            await call.Http.Request.Body.CopyToAsync(Stream.Null, call.Cancelled);

            return (file, null);
        }
        catch (IOException) when (!call.Cancelled.IsCancellationRequested)
        {
            return (null, UploadRefusals.Malformed);
        }
    }

    private Answer Accept(ApiCall call, MediaUpload upload, KeptFile file)
    {
        // The bucket takes a file as often as it comes; Pinterest processes the first.
        if (upload.File is null)
        {
            var knobs = call.Knobs.Settings;
            var isSlow = faults.Take(Operation, call.Http.Request.Path, FaultStage.Processing) is not null;
            var takes = TimeSpan.FromSeconds(isSlow ? knobs.SlowMediaSeconds : knobs.MediaProcessingSeconds);

            call.Record(new MediaUploaded
            {
                User = upload.Owner.Id,
                Media = upload.Id,
                File = new(file.Sha256, file.Length, call.Clock.Now + takes, file.Video),
            });
        }

        return Answer.Nothing;
    }

    /// <summary>The upload that the form belongs to, if its fields are those that were given out, and still hold.</summary>
    private static (MediaUpload? Upload, Answer? Refusal) Admit(World world, UploadRequest form, DateTimeOffset now)
    {
        if (!form.Fields.TryGetValue("key", out var key))
        {
            return (null, UploadRefusals.KeyIsMissing);
        }

        if (UploadForm.Find(world, key) is not { } upload)
        {
            return (null, UploadRefusals.SignatureDiffers);
        }

        var expected = UploadForm.FieldsFor(world, upload);
        var unknown = form.Fields.Keys.Where(name => !expected.ContainsKey(name)).ToList();

        foreach (var (name, value) in expected)
        {
            if (form.Fields.GetValueOrDefault(name) != value)
            {
                return (null, name is "policy" or "x-amz-signature" or "x-amz-credential" or "x-amz-security-token"
                    ? UploadRefusals.SignatureDiffers
                    : UploadRefusals.FieldDiffers(name, value));
            }
        }

        return unknown.Count > 0 ? (null, UploadRefusals.FieldsAreUnknown(unknown))
            : now >= upload.FormExpiresAt ? (null, UploadRefusals.PolicyExpired)
            : (upload, null);
    }
}
