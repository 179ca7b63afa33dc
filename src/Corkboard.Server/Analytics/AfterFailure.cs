using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>What a failed reading leads to.</summary>
internal abstract record AfterFailure
{
    private static readonly Duration WhenPinterestFails = Duration.FromMinutes(15);
    private static readonly Duration WhenQuotaIsSpent = Duration.FromMinutes(1);

    private AfterFailure(string words) => Words = words;

    /// <summary>What happened, in words for a member.</summary>
    public string Words { get; }

    public static AfterFailure Of(PinterestException failure, ResourceKind kind) => (failure.Kind, kind) switch
    {
        (PinterestErrorKind.AuthenticationFailed, _) =>
            new TokenRefused("Pinterest no longer accepts this account's access."),
        (PinterestErrorKind.RateLimited, _) =>
            new Rest("Pinterest's quota for numbers is spent for now.", Wait(failure, WhenQuotaIsSpent)),
        (PinterestErrorKind.NotFound, ResourceKind.Pin) =>
            new Gone("The Pin is no longer on Pinterest."),
        (PinterestErrorKind.ServerError or PinterestErrorKind.Unreachable or PinterestErrorKind.Timeout
            or PinterestErrorKind.Interrupted or PinterestErrorKind.UnreadableAnswer or PinterestErrorKind.Conflict, _) =>
            new Later("Pinterest could not be read the last time.", Wait(failure, WhenPinterestFails)),
        (PinterestErrorKind.ScopeMissing, _) =>
            new NotAllowed("The account did not grant access to its numbers. Connect it again and leave everything ticked."),
        _ => new NotAllowed("Pinterest does not give these numbers to this account. They need a business account."),
    };

    private static Duration Wait(PinterestException failure, Duration otherwise) =>
        failure.RetryAfter is { } told ? Duration.FromTimeSpan(told) : otherwise;

    /// <summary>Renew the token once; if that fails, access is lost.</summary>
    public sealed record TokenRefused(string Words) : AfterFailure(Words);

    /// <summary>No more readings with this account for so long.</summary>
    public sealed record Rest(string Words, Duration For) : AfterFailure(Words);

    /// <summary>The same again, later.</summary>
    public sealed record Later(string Words, Duration For) : AfterFailure(Words);

    /// <summary>Not with this account; again tomorrow, in case that changed.</summary>
    public sealed record NotAllowed(string Words) : AfterFailure(Words);

    /// <summary>There is nothing to read any more.</summary>
    public sealed record Gone(string Words) : AfterFailure(Words);
}
