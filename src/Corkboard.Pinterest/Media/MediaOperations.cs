namespace Corkboard.Pinterest;

/// <summary>Uploads of videos: registered, sent, processed, and then named by a Pin (<see cref="MediaSource"/>).</summary>
/// <remarks>None of these can be acted for with <see cref="PinterestClient.ActingFor"/>: an upload is the token's own user's.</remarks>
public sealed class MediaOperations
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Transport _http;

    internal MediaOperations(Transport http) => _http = http;

    /// <summary>Registers the upload of a video. Needs the scopes <c>pins:read</c> and <c>pins:write</c>; counts as <c>org_write</c>.</summary>
    /// <remarks>In the sandbox too; refuses tokens of client credentials. The permission to upload ends at a time that Pinterest does not tell: upload at once.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public Task<MediaUpload> RegisterAsync(CancellationToken cancellationToken = default) =>
        _http.PostAsync(
            "media", new NewMedia(MediaType.Video), PinterestJson.Default.NewMedia, PinterestJson.Default.MediaUpload, cancellationToken);

    /// <summary>Sends a video to where its registration says. Needs no scope and counts as nothing: no token goes there.</summary>
    /// <remarks>
    /// <para>Takes as long as <see cref="PinterestOptions.UploadTimeout"/>, provided that <see cref="HttpClient.Timeout"/> is no shorter, and asks <see cref="PinterestOptions.MayStillWrite"/> as every write does.</para>
    /// <para>After a failure of any kind, register again: one upload's id names one file.</para>
    /// </remarks>
    /// <param name="upload">What <see cref="RegisterAsync"/> returned a moment ago.</param>
    /// <param name="file">The video; its stream is read from where it stands and not disposed of.</param>
    /// <param name="progress">Told the number of the file's bytes that were sent, after each piece of up to 16 KiB.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <exception cref="PinterestException">The store of uploads refused the file (<see cref="PinterestErrorKind.Refused"/>), or could not be reached.</exception>
    /// <exception cref="PinterestLimitException">The upload has no address or no fields, or its address is neither https nor on the loopback; nothing was sent.</exception>
    /// <exception cref="IOException">The stream failed, or ended before the file's length.</exception>
    public Task UploadAsync(
        MediaUpload upload, VideoFile file, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(file);

        return _http.Uploads.SendAsync(upload, file, progress, cancellationToken);
    }

    /// <summary>Gets one upload. Needs the scope <c>pins:read</c>; counts as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; refuses tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused (<see cref="PinterestErrorKind.NotFound"/> for an id that it does not know), or could not be reached.</exception>
    public Task<Media> GetAsync(MediaId id, CancellationToken cancellationToken = default) =>
        _http.GetAsync(ApiPath.Of("media", id.Value), PinterestJson.Default.Media, cancellationToken);

    /// <summary>Lists the account's uploads, page after page. Needs the scope <c>pins:read</c>; each page counts as <c>org_read</c>.</summary>
    /// <remarks>In the sandbox too; refuses tokens of client credentials.</remarks>
    /// <exception cref="PinterestException">Pinterest refused, or could not be reached.</exception>
    public IAsyncEnumerable<Media> ListAsync(PageQuery? query = null, CancellationToken cancellationToken = default) =>
        _http.ListAsync("media", (query ?? new()).ToQuery, PinterestJson.Default.PageMedia, cancellationToken);

    /// <summary>Asks for an upload, after 1, 2, 4, 8 and then every 10 seconds, until it is processed or patience ends. Each question counts as <see cref="GetAsync"/>.</summary>
    /// <remarks>The end of patience is no failure: Pinterest can take long, and the same id can be waited for again, by another process too.</remarks>
    /// <param name="id">The upload's id.</param>
    /// <param name="patience">How long to wait altogether, by the options' clock; 10 minutes by default. Zero asks once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PinterestException">One of the questions was refused or not answered. The upload goes on regardless: wait again.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The patience is negative.</exception>
    public async Task<MediaReadiness> WaitUntilReadyAsync(
        MediaId id, TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        var willing = patience ?? DefaultPatience;
        ArgumentOutOfRangeException.ThrowIfLessThan(willing, TimeSpan.Zero, nameof(patience));

        var start = _http.Clock.GetTimestamp();
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            if (await ReadinessAsync(id, cancellationToken).ConfigureAwait(false) is var readiness
                && readiness is not MediaReadiness.StillProcessing)
            {
                return readiness;
            }

            var left = willing - _http.Clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                return MediaReadiness.StillProcessing;
            }

            await Task.Delay(wait < left ? wait : left, _http.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<MediaReadiness> ReadinessAsync(MediaId id, CancellationToken cancellationToken)
    {
        var media = await GetAsync(id, cancellationToken).ConfigureAwait(false);

        return media.Status == MediaStatus.Succeeded ? MediaReadiness.Succeeded
            : media.Status == MediaStatus.Failed ? MediaReadiness.Failed
            : MediaReadiness.StillProcessing;
    }
}
