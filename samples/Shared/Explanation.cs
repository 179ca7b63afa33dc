using Corkboard.Pinterest;

namespace Corkboard.Samples;

/// <summary>What to do about a failure, by its kind.</summary>
internal static class Explanation
{
    public static string Of(PinterestException failure) => failure.Kind switch
    {
        PinterestErrorKind.AuthenticationFailed => "The token is expired, revoked or of another host. Refresh it, or connect the account again.",
        PinterestErrorKind.ScopeMissing => "The token lacks a scope. The user has to consent again, to more.",
        PinterestErrorKind.AppTier => "The app has Trial access, which cannot do this in production. Use the sandbox, or ask Pinterest for more.",
        PinterestErrorKind.AppNotActivated or PinterestErrorKind.FeatureRestricted => "Pinterest has not opened this to the app.",
        PinterestErrorKind.Forbidden => "The account may not do this to that board or Pin.",
        PinterestErrorKind.NotFound => "It is not there, or not any more.",
        PinterestErrorKind.RateLimited => $"The quota is spent. Try again {(failure.RetryAfter is { } wait ? $"in {wait}" : "later")}.",
        PinterestErrorKind.SpamLink => "Pinterest takes the link for spam. Do not send it again.",
        PinterestErrorKind.SpamBlock => "Pinterest takes the account's Pins for spam. Leave it alone for hours or days.",
        PinterestErrorKind.MediaFetch => "Pinterest could not fetch the picture. Often that passes within the hour.",
        PinterestErrorKind.MediaRejected => "Pinterest does not like the picture: it is too small, or broken.",
        PinterestErrorKind.Unreachable => "There was no connection. Nothing was sent.",
        PinterestErrorKind.ServerError or PinterestErrorKind.Timeout or PinterestErrorKind.Interrupted => "That is Pinterest's, or the network's. Try again later.",
        _ => "Sending the same again will fail again.",
    };
}
