using System.Net;

namespace Corkboard.Pinterest;

/// <summary>Pinterest refused a call, could not be reached, or gave no usable answer.</summary>
/// <remarks>The only exception about Pinterest. Neither its message nor its members contain a token.</remarks>
public sealed class PinterestException : Exception
{
    internal PinterestException(PinterestErrorKind kind, PinterestOutcome outcome, string message, Exception? cause = null)
        : base(message, cause)
    {
        Kind = kind;
        Outcome = outcome;
    }

    /// <summary>Why the call failed; the member to switch on.</summary>
    public PinterestErrorKind Kind { get; }

    /// <summary>Whether a write may nevertheless have taken effect.</summary>
    public PinterestOutcome Outcome { get; }

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? Status { get; internal init; }

    /// <summary>Pinterest's own error code; null when the answer had none. The published examples show the HTTP status in its place.</summary>
    public int? Code { get; internal init; }

    /// <summary>Which kind of object was not found, for <see cref="PinterestErrorKind.NotFound"/>.</summary>
    public PinterestResource Resource { get; internal init; }

    /// <summary>How long to wait: the answer's <c>Retry-After</c>; for <see cref="PinterestErrorKind.RateLimited"/> otherwise <c>x-ratelimit-reset</c>.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Pinterest's id of the request (<c>x-pinterest-rid</c>), for its support.</summary>
    public string? RequestId { get; internal init; }
}
