using System.Net;
using System.Net.Http.Headers;

namespace Corkboard.Pinterest;

/// <summary>Turns what went wrong with one call into the exception that says so.</summary>
/// <param name="call">The method and path, for the message.</param>
/// <param name="changesSomething">Whether the call may have an effect at Pinterest.</param>
/// <param name="secrets">What must not be in a message.</param>
/// <param name="clock">Counts the time to a <c>Retry-After</c> that is a date.</param>
internal sealed class Failure(string call, bool changesSomething, IReadOnlyList<string> secrets, TimeProvider clock)
{
    private const int LongestQuote = 300;

    /// <summary>Pinterest answered, but not with success.</summary>
    public PinterestException Refused(HttpResponseMessage answer, ReadOnlySpan<byte> body, RateLimitState? quota, bool byTokenEndpoint)
    {
        var status = (int)answer.StatusCode;
        var error = ErrorBody.Read(body);
        var kind = ErrorTable.KindOf(status, error.Code, error.Words) switch
        {
            PinterestErrorKind.AuthenticationFailed or PinterestErrorKind.Validation when byTokenEndpoint =>
                PinterestErrorKind.GrantRefused,
            var other => other,
        };

        return new PinterestException(kind, Known(ErrorTable.OutcomeOf(status, kind)), Sentence(answer, error))
        {
            Status = answer.StatusCode,
            Code = error.Code,
            Resource = kind is PinterestErrorKind.NotFound
                ? ErrorTable.ResourceOf(error.Code, error.Words)
                : PinterestResource.Unknown,
            RetryAfter = Wait(answer.Headers.RetryAfter)
                ?? (kind is PinterestErrorKind.RateLimited ? quota?.Reset : null),
            RequestId = RequestIdOf(answer),
        };
    }

    /// <summary>Pinterest answered with success, but what it said is of no use.</summary>
    public PinterestException Unreadable(HttpStatusCode status, string? requestId, Exception? cause) =>
        new(PinterestErrorKind.UnreadableAnswer, Known(PinterestOutcome.Unknown),
            $"{call}: Pinterest answered {(int)status}, but not with what this call returns.", cause)
        {
            Status = status,
            RequestId = requestId,
        };

    /// <summary>The caller's own client followed a redirect, so that who answered is not whom the token is for.</summary>
    public PinterestException Redirected(HttpStatusCode status) =>
        new(PinterestErrorKind.UnreadableAnswer, Known(PinterestOutcome.Unknown),
            $"{call}: the HttpClient followed a redirect, which none for Pinterest may. Make it with a {nameof(PinterestHttpHandler)}.")
        {
            Status = status,
        };

    /// <summary>No complete answer came.</summary>
    public PinterestException WithoutAnswer(Exception cause, RequestGuard guard, TimeSpan patience) =>
        cause switch
        {
            _ when guard.IsVetoed => new(PinterestErrorKind.WriteVetoed, PinterestOutcome.NothingHappened,
                $"{call}: stopped before it was complete, because the caller may no longer write.", cause),
            _ when guard.IsRepeated => new(PinterestErrorKind.Interrupted, PinterestOutcome.Unknown,
                $"{call}: a handler of the HttpClient tried to send the write a second time, which was stopped.", cause),
            _ when guard.ProvesNothingWasWritten || IsAboutConnecting(cause) => new(PinterestErrorKind.Unreachable, PinterestOutcome.NothingHappened,
                $"{call}: no connection to Pinterest was established.", cause),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(
                PinterestErrorKind.UnreadableAnswer, Known(PinterestOutcome.Unknown), $"{call}: the answer is too long.", cause),
            OperationCanceledException => new(PinterestErrorKind.Timeout, Known(PinterestOutcome.Unknown),
                FormattableString.Invariant($"{call}: no complete answer within {patience.TotalSeconds:0.###} s."), cause),
            _ => new(PinterestErrorKind.Interrupted, Known(PinterestOutcome.Unknown),
                $"{call}: the connection broke before the answer was complete.", cause),
        };

    public static string? RequestIdOf(HttpResponseMessage answer) =>
        answer.Headers.NonValidated.TryGetValues("x-pinterest-rid", out var values) ? values.FirstOrDefault() : null;

    private static bool IsAboutConnecting(Exception cause) =>
        cause is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };

    private PinterestOutcome Known(PinterestOutcome ofAWrite) =>
        changesSomething ? ofAWrite : PinterestOutcome.NothingHappened;

    private string Sentence(HttpResponseMessage answer, ErrorBody error)
    {
        var status = (int)answer.StatusCode;

        return error.Words is ""
            ? $"{call}: Pinterest answered {status} with {answer.Content.Headers.ContentType?.MediaType ?? "no content type"} and no error message."
            : $"{call}: Pinterest answered {status}{(error.Code is { } code ? $", code {code}" : "")}: {Quoted(error.Words)}";
    }

    private string Quoted(string words)
    {
        var safe = Secret.Removed(words, secrets);
        return safe.Length <= LongestQuote ? safe : $"{safe[..LongestQuote]}…";
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
