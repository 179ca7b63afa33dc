using System.Net;

namespace Corkboard.Pinterest;

/// <summary>Sends a file to the store of uploads, which is not Pinterest's API: no token and none of the API's headers go there.</summary>
internal sealed class UploadSender(HttpClient http, PinterestOptions options)
{
    private const int LongestAnswer = 64 * 1024;

    public async Task SendAsync(MediaUpload upload, VideoFile file, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var address = Safe(upload.UploadUrl);
        var fields = upload.UploadParameters ?? throw PinterestLimitException.Empty("upload_parameters");
        RequireThatNoTokenIsAdded();

        var guard = new RequestGuard(options.MayStillWrite);
        using var form = new UploadForm(fields, file, guard, progress);
        using var request = RequestOf(address, form, guard);
        using var patience = new CancellationTokenSource(options.UploadTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        IReadOnlyList<string> secrets = [.. fields.Values.OfType<string>().Where(value => value is not "")];
        try
        {
            using var answer = await http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            guard.RequireThatVetoWorks();
            if (!answer.IsSuccessStatusCode)
            {
                await answer.Content.LoadIntoBufferAsync(LongestAnswer, either.Token).ConfigureAwait(false);
                throw UploadRefusal.Of(answer, await answer.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false), secrets);
            }
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or OperationCanceledException || (guard.IsVetoed && cause is not PinterestException))
        {
            guard.RequireThatVetoWorks();
            if (form.FileFailure is { } ofTheFile)
            {
                throw new IOException($"The video could not be read: {ofTheFile.Message}", ofTheFile);
            }

            if (cause is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cause.Message, cause, cancellationToken);
            }

            throw new Failure(UploadRefusal.Call, changesSomething: true, secrets, options.TimeProvider)
                .WithoutAnswer(cause, guard, options.UploadTimeout);
        }
    }

    private static HttpRequestMessage RequestOf(Uri address, UploadForm form, RequestGuard guard)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = form,
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Options.Set(RequestGuard.Key, guard);

        return request;
    }

    private static Uri Safe(Uri? address) => address switch
    {
        null => throw PinterestLimitException.Empty("upload_url"),
        { IsAbsoluteUri: true, Scheme: "https" } => address,
        { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true } => address,
        _ => throw PinterestLimitException.OutOfRange("upload_url", "an https address, or http on the loopback", address),
    };

    private void RequireThatNoTokenIsAdded()
    {
        if (http.DefaultRequestHeaders.Authorization is not null)
        {
            throw new InvalidOperationException(
                "The HttpClient adds a header Authorization to every request, which would give a secret away to the store of uploads.");
        }
    }
}
