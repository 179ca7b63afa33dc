namespace Corkboard.Pinterest;

/// <summary>Why a call failed, and so what to do about it.</summary>
public enum PinterestErrorKind
{
    /// <summary>Pinterest refused with another 4xx answer. Sending the same again will fail again.</summary>
    Refused,

    /// <summary>The token is expired, revoked, malformed or of another host (401, code 2). Refresh it once, then ask the user to connect again.</summary>
    AuthenticationFailed,

    /// <summary>The token lacks a scope (401, code 3). A refresh does not help: the user has to consent again.</summary>
    ScopeMissing,

    /// <summary>The app may not use this feature (401, code 3), such as editing Pins. Nothing about the user or token helps.</summary>
    FeatureRestricted,

    /// <summary>The app was never activated by Pinterest (401, code 3). A matter for the app's operator.</summary>
    AppNotActivated,

    /// <summary>The app's access tier does not include this call, such as creating Pins in production on Trial access (403, code 29).</summary>
    AppTier,

    /// <summary>The user may not do this to this object (403, or 401 with code 7).</summary>
    Forbidden,

    /// <summary>The object does not exist, was deleted, or lives on another host (404); <see cref="PinterestException.Resource"/> says which.</summary>
    NotFound,

    /// <summary>The request breaks a rule of the API (400). Sending the same again will fail again.</summary>
    Validation,

    /// <summary>Pinterest could not fetch the picture from its address. Often passes within the hour: a few spaced attempts are right.</summary>
    MediaFetch,

    /// <summary>The picture is too small or broken (codes 233 and 235).</summary>
    MediaRejected,

    /// <summary>The user has a board of this name already (code 58).</summary>
    DuplicateBoard,

    /// <summary>A quota is spent, or one object was written too often (429, code 8). Wait for <see cref="PinterestException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>Pinterest blocks the link or its domain as spam (429, code 9, or the same words in a 400). Never send it again.</summary>
    SpamLink,

    /// <summary>Pinterest blocks the account's writes as spam (429, code 9). Pause the account for hours or days.</summary>
    SpamBlock,

    /// <summary>Another change of the same object was under way (409). Try again a little later.</summary>
    Conflict,

    /// <summary>Pinterest failed or gave up (5xx, 408, 425, 499, or code 2787). Whether a write took effect is unknown.</summary>
    ServerError,

    /// <summary>No connection was established, so nothing was sent.</summary>
    Unreachable,

    /// <summary>The answer did not come within <see cref="PinterestOptions.RequestTimeout"/>. Whether a write took effect is unknown.</summary>
    Timeout,

    /// <summary>The connection broke before the answer was complete. Whether a write took effect is unknown.</summary>
    Interrupted,

    /// <summary><see cref="PinterestOptions.MayStillWrite"/> said no before the request was complete.</summary>
    WriteVetoed,

    /// <summary>The answer is not one of the API: a redirect, a body that is no such JSON, or a success without an id.</summary>
    UnreadableAnswer,

    /// <summary>The token endpoint refused a code, a refresh token or the app's own credentials (400 or 401). The user has to connect again.</summary>
    GrantRefused,
}
