using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest;

/// <summary>Sends one request to one host and reads its answer. Nothing is sent twice.</summary>
/// <remarks>
/// An operation whose description declares the parameter <c>ad_account_id</c> goes through <see cref="ForAdAccount"/>; one that
/// does not calls the transport itself. So each says in its own line whether it can be acted for.
/// </remarks>
internal sealed class Transport
{
    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue _authorization;
    private readonly IReadOnlyList<string> _secrets;
    private readonly PinterestOptions _options;
    private readonly bool _namesAdAccount;

    public Transport(
        HttpClient http, PinterestHost host, AuthenticationHeaderValue authorization, IReadOnlyList<string> secrets, PinterestOptions options)
    {
        _http = http;
        Host = host;
        _authorization = authorization;
        _secrets = secrets;
        _options = options;
        Quotas = new RateLimitBook();
        ForAdAccount = this;
    }

    private Transport(Transport own, AdAccountId actsFor, bool namesAdAccount)
    {
        (_http, Host, _authorization, _secrets, _options, Quotas) =
            (own._http, own.Host, own._authorization, own._secrets, own._options, own.Quotas);
        ActsFor = actsFor;
        _namesAdAccount = namesAdAccount;
        ForAdAccount = namesAdAccount ? this : new Transport(own, actsFor, namesAdAccount: true);
    }

    public PinterestHost Host { get; }

    /// <summary>The quotas as the answers told them.</summary>
    public RateLimitBook Quotas { get; }

    /// <summary>The ad account whose owner is acted for; null for the token's own user.</summary>
    public AdAccountId? ActsFor { get; }

    /// <summary>The same transport, adding <c>ad_account_id</c> to the query where an ad account is acted for.</summary>
    public Transport ForAdAccount { get; }

    /// <summary>The day that it is in UTC, by the clock of the options.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_options.TimeProvider.GetUtcNow().UtcDateTime);

    /// <summary>The clock of the options.</summary>
    public TimeProvider Clock => _options.TimeProvider;

    /// <summary>The way to the store of uploads, which is another host and gets no token.</summary>
    public UploadSender Uploads => new(_http, _options);

    /// <summary>A transport with the same token and quotas that acts for the owner of an ad account.</summary>
    public Transport ActingFor(AdAccountId id) => new(this, new AdAccountId(id.Value), namesAdAccount: false);

    public Task<TAnswer> GetAsync<TAnswer>(
        string path, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken, RateCategory? category = null) =>
        ReadAsync(new Call(HttpMethod.Get, path, category ?? RateCategory.OrgRead), _ => null, answer, cancellationToken);

    public Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken,
        RateCategory? category = null) =>
        ReadAsync(
            new Call(HttpMethod.Post, path, category ?? RateCategory.OrgWrite),
            guard => WriteBody.Json(body, bodyType, guard),
            answer,
            cancellationToken);

    /// <summary>Posts what is answered without a body.</summary>
    public Task PostAsync<TBody>(string path, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken) =>
        SendAsync(
            new Call(HttpMethod.Post, path, RateCategory.OrgWrite), guard => WriteBody.Json(body, bodyType, guard), cancellationToken);

    public Task<TAnswer> PatchAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken) =>
        ReadAsync(
            new Call(HttpMethod.Patch, path, RateCategory.OrgWrite),
            guard => WriteBody.Json(body, bodyType, guard),
            answer,
            cancellationToken);

    /// <summary>Posts a form to the token endpoint.</summary>
    public Task<TAnswer> PostFormAsync<TAnswer>(
        string path, IEnumerable<KeyValuePair<string, string>> form, JsonTypeInfo<TAnswer> answer, CancellationToken cancellationToken) =>
        ReadAsync(
            new Call(HttpMethod.Post, path, RateCategory.OrgRead) { IsTokenEndpoint = true },
            guard => WriteBody.Form(form, guard),
            answer,
            cancellationToken);

    /// <summary>Posts a form whose answer says nothing but that it was taken.</summary>
    public Task PostFormAsync(string path, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        SendAsync(new Call(HttpMethod.Post, path, RateCategory.OrgWrite), _ => new FormUrlEncodedContent(form), cancellationToken);

    /// <summary>Deletes. The empty body matters: without one, .NET would send the request again on another connection.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(
            new Call(HttpMethod.Delete, path, RateCategory.OrgWrite), WriteBody.Empty, cancellationToken).ConfigureAwait(false);
        answer.Body.Dispose();
    }

    private async Task<TAnswer> ReadAsync<TAnswer>(
        Call call, Func<RequestGuard, HttpContent?> body, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(call, body, cancellationToken).ConfigureAwait(false);
        using var read = answer.Body;
        try
        {
            return JsonSerializer.Deserialize(read.Bytes, type)
                ?? throw FailureOf(call).Unreadable(answer.Status, answer.RequestId, cause: null);
        }
        catch (JsonException cause)
        {
            throw FailureOf(call).Unreadable(answer.Status, answer.RequestId, cause);
        }
    }

    private async Task<Answer> SendAsync(Call call, Func<RequestGuard, HttpContent?> body, CancellationToken cancellationToken)
    {
        var guard = new RequestGuard(_options.MayStillWrite);
        using var request = RequestOf(call, body(guard), guard);
        var address = request.RequestUri;
        using var patience = new CancellationTokenSource(_options.RequestTimeout, _options.TimeProvider);
        using var ended = cancellationToken.UnsafeRegister(static patience => ((CancellationTokenSource)patience!).Cancel(), patience);
        try
        {
            using var response = await _http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            guard.RequireThatVetoWorks();
            if (!guard.IsAttached && response.RequestMessage is { } answered && answered.RequestUri != address)
            {
                throw FailureOf(call).Redirected(response.StatusCode);
            }

            return AnswerOf(call, response, await AnswerBody.ReadAsync(response.Content, patience.Token).ConfigureAwait(false));
        }
        catch (Exception cause) when (IsTransport(cause) || (guard.IsVetoed && cause is not PinterestException))
        {
            guard.RequireThatVetoWorks();
            if (cause is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cause.Message, cause, cancellationToken);
            }

            throw FailureOf(call).WithoutAnswer(cause, guard, _options.RequestTimeout);
        }
    }

    private static bool IsTransport(Exception cause) =>
        cause is HttpRequestException or IOException or OperationCanceledException;

    private HttpRequestMessage RequestOf(Call call, HttpContent? body, RequestGuard guard)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(Host.ApiAddress, Addressed(call.Path)))
        {
            Content = body,
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Authorization = _authorization;
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Options.Set(RequestGuard.Key, guard);

        return request;
    }

    private string Addressed(string path) =>
        _namesAdAccount && ActsFor is { } id ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ad_account_id={id.Value}" : path;

    private Answer AnswerOf(Call call, HttpResponseMessage response, AnswerBody body)
    {
        var quota = RateLimitState.From(response.Headers, call.Category);
        if (quota is not null)
        {
            Quotas.Enter(quota);
            _options.OnRateLimit?.Invoke(quota);
        }

        if (response.IsSuccessStatusCode)
        {
            return new Answer(response.StatusCode, body, Failure.RequestIdOf(response));
        }

        using (body)
        {
            throw FailureOf(call).Refused(response, body.Bytes, quota, call.IsTokenEndpoint);
        }
    }

    private Failure FailureOf(Call call) =>
        new(call.ToString(), changesSomething: call.Method != HttpMethod.Get, _secrets, _options.TimeProvider);

    private readonly record struct Answer(HttpStatusCode Status, AnswerBody Body, string? RequestId);
}
