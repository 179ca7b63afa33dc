using System.Globalization;
using static Corkboard.Simulator.Api.Answer;

namespace Corkboard.Simulator.Api;

/// <summary>Pinterest's refusals by name: status, code and text as they are documented or were seen.</summary>
internal static class Refusals
{
    public const string UnfetchableImageText = "Sorry we could not fetch the image.";

    public static Answer AuthenticationFailed => Refused(401, 2, "Authentication failed.");

    public static Answer ScopeMissing => Refused(401, 3,
        "Your token does not have sufficient permissions to perform this operation. "
        + "Please ensure your token is authorized with the correct set of scopes.");

    public static Answer ForeignAnalytics => Refused(401, 7, "Not authorized to access board or Pin.");

    /// <summary>How the numbers of a Pin are refused that itself is refused so.</summary>
    public static Answer OfNumbers(Answer refusal) =>
        refusal.Status == StatusCodes.Status403Forbidden ? ForeignAnalytics : refusal;

    /// <summary>How a spent or foreign code or refresh token is refused; Pinterest documents none.</summary>
    public static Answer GrantInvalid => Refused(401, 283, "The authorization grant is invalid");

    public static Answer NotPermitted => Refused(403, 29, "You are not permitted to access that resource.");

    public static Answer TrialMayNotPublish => Refused(403, 29,
        "Apps with Trial access may not create Pins in production https://api.pinterest.com - "
        + "use API Sandbox https://api-sandbox.pinterest.com instead.");

    public static Answer VideoNotInSandbox => Refused(403, 29, "Video Pins cannot be created in the API Sandbox.");

    public static Answer ImageTooSmall => Refused(403, 233,
        "Your image is too small. Please choose a larger image and try again.");

    public static Answer ImageBroken => Refused(403, 235,
        "Sorry, this image is broken. Please pick a different image.");

    /// <summary>The code is that of a dead token; the status tells the two apart.</summary>
    public static Answer AdAccountNotFound => Refused(404, 2, "AdAccount not found.");

    public static Answer UserNotFound => Refused(404, 30, "User not found.");

    public static Answer WebsiteNotFound => Refused(404, 404, "Website not in user list.");

    public static Answer BoardNotFound => Refused(404, 40, "Board not found.");

    public static Answer PinNotFound => Refused(404, 50, "Pin not found.");

    public static Answer SectionNotFound => Refused(404, 2031, "Sorry! We couldn't find this board section.");

    public static Answer MediaNotFound => Refused(404, 404, "Media upload not found");

    public static Answer NoSuchOperation => Refused(404, 404, "There is no such operation.");

    public static Answer InvalidUrl => Refused(400, 1,
        "Whoops! It looks like you entered an invalid URL. Please check it and try again.");

    public static Answer UnfetchableImage => Refused(400, 1, UnfetchableImageText);

    public static Answer UnreachableUrl =>
        Refused(400, 1, "Unable to reach the URL. Please check the URL is correct and try again.");

    public static Answer CoverMissing => Refused(400, 1,
        "Invalid request: one of cover_image_url or cover_image_content_type is required for a video.");

    public static Answer DuplicateBoard => Refused(400, 58,
        "Try a different name. You already have a board with this name!");

    public static Answer OnlyTheLast(int days) =>
        Refused(400, 1, string.Create(CultureInfo.InvariantCulture, $"You can only get data from the last {days} days."));

    public static Answer LinkIsSpam => Refused(429, 9,
        "Sorry! We blocked this link because it may lead to spam.");

    /// <summary>The same words have been seen with this status too.</summary>
    public static Answer LinkIsSpamAsInvalid =>
        Refused(400, 1, "Sorry! We blocked this link because it may lead to spam.");

    public static Answer AccountIsBlocked => Refused(429, 9,
        "Sorry! You've hit a block (Pins) we have in place to combat spam. Please try again later!");

    public static Answer SomethingWentWrong => Refused(500, 2787, "Sorry! Something went wrong on our end.");

    public static Answer FeatureRestricted(string feature) => Refused(401, 3,
        $"Your application does not have access to this restricted feature: {feature}");

    /// <summary>How a full account is refused; the limits are documented, their answer is not.</summary>
    public static Answer TooMany(string what, int most) => Refused(400, 1, $"This account has reached its limit of {most} {what}.");

    public static Answer Invalid(string message) => Refused(400, 1, message);

    /// <summary>Documented up to 5.23 of the API.</summary>
    public static Answer SectionConflict => Refused(409, 409, "Could not get exclusive access to update the board section.");

    public static Answer AppNotActivated => Refused(401, 3, "Your application consumer type is not supported.");

    /// <summary>Too many writes to one object: the code of a rate limit, though no quota is used up.</summary>
    public static Answer WrittenTooFast(int resetAfterSeconds) =>
        new(429, Refused(429, 8, "This request exceeded a rate limit: the same object was written to a moment ago.").Body)
        {
            ResetAfterSeconds = resetAfterSeconds,
        };

    public static Answer RateLimited(int resetAfterSeconds) =>
        new(429, Refused(429, 8, "This request exceeded a rate limit. Please retry after the window has reset.").Body)
        {
            ResetAfterSeconds = resetAfterSeconds,
        };
}
