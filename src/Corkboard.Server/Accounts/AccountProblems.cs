using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Consent;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Mvc;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Corkboard.Server.Accounts;

/// <summary>Every refusal of this slice, by name. Each has a page in <c>docs/problems</c>.</summary>
internal static class AccountProblems
{
    public static ProblemDetails NotFound => ProblemTypes.Of(
        "account-not-found", Status404NotFound, "There is no such account in this workspace.");

    public static ProblemDetails NotConnected => ProblemTypes.Of(
        "account-not-connected", Status409Conflict, "The account is not connected.", "Authorise it again on its page first.");

    public static ProblemDetails AuthorizationUnknown => ProblemTypes.Of(
        "authorization-unknown",
        Status404NotFound,
        "Nobody here asked for this.",
        "What came back from Pinterest belongs to no authorisation that was begun here. Begin again from the page of accounts.");

    public static ProblemDetails AuthorizationForeign => ProblemTypes.Of(
        "authorization-foreign",
        Status403Forbidden,
        "This authorisation was begun by somebody else.",
        "It can only be finished by the session or API key that began it. Begin again, and finish in the same browser.");

    public static ProblemDetails AuthorizationUsed => ProblemTypes.Of(
        "authorization-used", Status409Conflict, "This authorisation was finished already.", "Each works once. Begin again if you need another.");

    public static ProblemDetails AuthorizationExpired => ProblemTypes.Of(
        "authorization-expired",
        Status410Gone,
        "This authorisation has expired.",
        $"The way to Pinterest and back may take {BeginAuthorization.Lifetime.TotalMinutes:0} minutes. Begin again.",
        limit: BeginAuthorization.Lifetime.TotalMinutes);

    public static ProblemDetails AuthorizationDenied => ProblemTypes.Of(
        "authorization-denied",
        Status403Forbidden,
        "Pinterest did not grant the access.",
        "Nothing was changed. If you did not mean to deny it, begin again and allow what is asked for.");

    public static ProblemDetails CodeRefused => ProblemTypes.Of(
        "consent-code-refused",
        Status409Conflict,
        "Pinterest did not accept the code that came back.",
        "A code works once and for a few minutes. Begin again; if it happens each time, the app's id and secret have to be checked by the operator.");

    public static ProblemDetails UserUnknown => ProblemTypes.Of(
        "pinterest-user-unknown",
        Status409Conflict,
        "It cannot be proven that this is the same Pinterest account.",
        "Pinterest did not say who its user is, now or when the account was connected. Connect it as a new account.");

    public static ProblemDetails BoardNotFound => ProblemTypes.Of(
        "board-not-found", Status404NotFound, "The account has no such board.", "Read the boards again if it was made on Pinterest just now.");

    public static ProblemDetails BoardNameTaken => ProblemTypes.Of(
        "board-name-taken", Status409Conflict, "The account has a board of this name already.", "Choose another name.", field: "name");

    public static ProblemDetails CursorUnreadable => ProblemTypes.Of(
        "cursor-unreadable", Status400BadRequest, "The cursor is none that this list gave out.", field: "cursor");

    public static ProblemDetails RoleMissing(WorkspaceRole needed) => ProblemTypes.Of(
        "role-missing",
        Status403Forbidden,
        needed == WorkspaceRole.Owner ? "An owner of the workspace can do that." : "An editor or owner of the workspace can do that.");

    public static ProblemDetails NameUnfit(int limit, int length) => ProblemTypes.Of(
        "name-unfit",
        Status400BadRequest,
        $"A name has 1 to {limit} characters; this one has {length}.",
        field: "name",
        limit: limit,
        value: length);

    public static ProblemDetails ScopesMissing(IReadOnlyList<string> missing) => ProblemTypes.Of(
        "scopes-missing",
        Status403Forbidden,
        "Less was allowed than is needed, so the account was not connected.",
        $"Missing: {GrantedScopes.InWords(missing)}. Begin again and leave everything ticked.",
        field: "scope",
        value: missing);

    public static ProblemDetails OtherUser(string? expected, string? granted) => ProblemTypes.Of(
        "other-pinterest-user",
        Status409Conflict,
        "This is another Pinterest user.",
        $"The account to be authorised again is {expected ?? "one whose name is not known"}, but {granted ?? "somebody without a name"} agreed. "
        + "Sign in to Pinterest as the right user and begin again, or connect the other one as a new account.");

    /// <summary>What Pinterest's refusal means for a member.</summary>
    public static ProblemDetails Of(PinterestException failure) => failure switch
    {
        { Kind: PinterestErrorKind.DuplicateBoard } => BoardNameTaken,
        { Kind: PinterestErrorKind.AuthenticationFailed or PinterestErrorKind.GrantRefused } => ProblemTypes.Of(
            "pinterest-access-refused",
            Status409Conflict,
            "Pinterest refuses the access to this account.",
            "Authorise the account again on its page."),
        { Kind: PinterestErrorKind.NotFound } => ProblemTypes.Of(
            "pinterest-not-found", Status404NotFound, "Pinterest does not have it any more.", "Read the boards again."),
        { Kind: PinterestErrorKind.RateLimited } => ProblemTypes.Of(
            "pinterest-rate-limited",
            Status503ServiceUnavailable,
            "Pinterest asks for a pause.",
            "Try again in a few minutes.",
            value: failure.RetryAfter?.TotalSeconds),
        { Outcome: PinterestOutcome.Unknown } => ProblemTypes.Of(
            "pinterest-outcome-unknown",
            Status502BadGateway,
            "Pinterest gave no usable answer.",
            "Whether it did what it was asked to is not known: look before you try again."),
        { Kind: PinterestErrorKind.Unreachable or PinterestErrorKind.Timeout or PinterestErrorKind.Interrupted
            or PinterestErrorKind.ServerError or PinterestErrorKind.UnreadableAnswer or PinterestErrorKind.Conflict } => ProblemTypes.Of(
            "pinterest-unavailable", Status502BadGateway, "Pinterest cannot be reached just now.", "Nothing was changed. Try again in a few minutes."),
        _ => ProblemTypes.Of(
            "pinterest-refused", Status409Conflict, "Pinterest refused.", failure.Message, value: failure.Kind.ToString()),
    };
}
