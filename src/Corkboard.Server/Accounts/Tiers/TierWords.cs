namespace Corkboard.Server.Accounts.Tiers;

/// <summary>The app's access in words.</summary>
internal static class TierWords
{
    public static string NameOf(AccessTier tier) => tier switch
    {
        AccessTier.Trial => "Trial access",
        AccessTier.Standard => "Standard access",
        _ => "Not known yet",
    };

    public static string LookOf(AccessTier tier) => tier switch
    {
        AccessTier.Trial => "warn",
        AccessTier.Standard => "good",
        _ => "",
    };

    public static string SourceOf(TierSource source) => source switch
    {
        TierSource.Refusal => "Pinterest refused a Pin because of trial access",
        TierSource.CreatedPin => "Pinterest made a Pin",
        TierSource.Operator => "an operator said so",
        TierSource.Setting => "the setting Pinterest:Access says so",
        _ => "no Pin has been sent yet",
    };

    /// <summary>For members, beside the connection of an account.</summary>
    public static string ForMembers(AccessTier tier) => tier switch
    {
        AccessTier.Trial => "This server's app has trial access at Pinterest: Pins wait until Pinterest grants standard access, and none is lost.",
        AccessTier.Standard => "This server's app has standard access at Pinterest: Pins are public.",
        _ => "Which access this server's app has at Pinterest shows with the first Pin.",
    };

    public static string NameOf(AccessStep step) => step switch
    {
        AccessStep.PublicAddress => "An https address that others can reach",
        AccessStep.Policy => "A privacy policy that everybody can read",
        AccessStep.RedirectAddress => "The redirect address is registered",
        AccessStep.DemoVideo => "A demo video",
        _ => "The upgrade is asked for",
    };
}
