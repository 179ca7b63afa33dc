using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Members;

/// <summary>The refusals of this slice.</summary>
internal static class MemberProblems
{
    public const int PasswordMinimum = 12;
    public const int PasswordMaximum = 200;

    public static ProblemDetails SignInRefused => ProblemTypes.Of(
        "sign-in-refused", 401, "That address, password or code is not right.",
        "After 5 wrong attempts in a row, all are refused for 15 minutes.");

    public static ProblemDetails CodeWanted => ProblemTypes.Of(
        "second-factor-wanted", 401, "A code of your authenticator app is needed, too.", field: "code");

    public static ProblemDetails NotApproved => ProblemTypes.Of(
        "not-approved", 403, "An operator has not approved your registration yet.", "You will get a mail when it is decided.");

    public static ProblemDetails Closed => ProblemTypes.Of("member-closed", 403, "An operator closed this registration.");

    public static ProblemDetails TooManyAttempts => ProblemTypes.Of(
        "too-many-attempts", 429, "Too many attempts came from your network.", "Wait a minute and try again.");

    public static ProblemDetails LinkNotUsable => ProblemTypes.Of(
        "link-not-usable", 410, "This link cannot be used any more.",
        "It was used, has run out, or a newer one took its place.");

    public static ProblemDetails TooManyMails => ProblemTypes.Of(
        "too-many-mails", 429, "Three mails were sent within the last hour.",
        "Look into the spam folder, or wait an hour.", limit: 3);

    public static ProblemDetails TooManyTestMails => ProblemTypes.Of(
        "too-many-test-mails", 429, "Five test mails were sent within a short time.", "Wait a minute and try again.", limit: 5);

    public static ProblemDetails NoMailServer => ProblemTypes.Of(
        "no-mail-server", 409, "No mail server is configured.", "Set Mail__Host and Mail__From, and start the server again.");

    public static ProblemDetails TestMailNotTaken(string reason) => ProblemTypes.Of(
        "test-mail-not-taken", 502, "The test mail was not sent.", reason);

    public static ProblemDetails InvitationNeeded => ProblemTypes.Of(
        "invitation-needed", 403, "This server takes new members by invitation only.", "Ask its operator for a link.");

    public static ProblemDetails PasswordNotRight => ProblemTypes.Of(
        "password-not-right", 403, "That is not your present password.", field: "currentPassword");

    public static ProblemDetails CodeNotRight => ProblemTypes.Of(
        "code-not-right", 400, "That code is not right.",
        "Use the code that the app shows now; each one is good once. Does the device's clock go right?", field: "code");

    public static ProblemDetails OperatorsOnly => ProblemTypes.Of(
        "operators-only", 403, "Only an operator with a second factor may do this.");

    public static ProblemDetails ModeratorsOnly => ProblemTypes.Of(
        "moderators-only", 403, "Only a moderator with a second factor may do this.");

    public static ProblemDetails MemberUnknown => ProblemTypes.Of("member-unknown", 404, "There is no such member.");

    public static ProblemDetails LastOperator => ProblemTypes.Of(
        "last-operator", 409, "The server needs an operator.", "Make somebody else an operator first.");

    public static ProblemDetails TimeZoneUnknown(string value) => ProblemTypes.Of(
        "time-zone-unknown", 400, $"{value} is not the IANA name of a time zone.",
        "Names look like Europe/Berlin.", field: "timeZone", value: value);
}
