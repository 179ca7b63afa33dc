using Corkboard.Pinterest;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>Every reason for which a Pin waits or was refused, in words that say what to do.</summary>
internal static class Reasons
{
    public static readonly Reason RateLimited = new(
        "rate-limited", "Pinterest takes no more Pins from this account for now. It goes out by itself when Pinterest allows it.");

    public static readonly Reason TokenRenewal = new(
        "token-renewal", "Pinterest no longer takes the account's token. It is renewed, and the Pin goes out by itself.");

    public static readonly Reason TokenRefused = new(
        "token-refused", "Pinterest refuses the account's token even after a renewal. Connect the account again; the Pin waits.");

    public static readonly Reason ScopeMissing = new(
        "scope-missing", "The account has not granted what publishing needs. Connect it again and grant everything that is asked for.");

    public static readonly Reason TrialAccess = new(
        "trial-access", "Held: this server has trial access at Pinterest; Pins made now would not be public. None is lost. It goes out once Pinterest has granted standard access; if its time is more than an hour past by then, you are asked first.");

    public static readonly Reason AppRestricted = new(
        "app-restricted", "Pinterest does not let this server's app publish. The server's operator has to ask Pinterest why.");

    public static readonly Reason Forbidden = new(
        "forbidden", "The account may not pin to this board. Choose another board, or ask the board's owner to let the account in.");

    public static readonly Reason Invalid = new(
        "invalid", "Pinterest does not take the Pin as it is. Check its link and texts, and schedule it again.");

    public static readonly Reason PictureUnfetched = new(
        "picture-unfetched", "Pinterest could not fetch the picture, several times. Upload the picture instead, and schedule the Pin again.");

    public static readonly Reason PictureRejected = new(
        "picture-rejected", "Pinterest finds the picture too small or broken. Choose another one, and schedule the Pin again.");

    public static readonly Reason LinkBlocked = new(
        "link-blocked", "Pinterest blocks this link as spam. If that is an error, appeal in Pinterest's Help Center; until then use another link.");

    public static readonly Reason SpamBlock = new(
        "spam-block", "Pinterest has stopped this account from pinning for some hours. All its Pins wait until then.");

    public static readonly Reason Busy = new(
        "busy", "Pinterest was busy with another change of this board. The Pin goes out again in a moment.");

    public static readonly Reason BusyForLong = new(
        "busy-for-long", "Pinterest was busy with other changes of this board, again and again. Schedule the Pin again.");

    public static readonly Reason Unreachable = new(
        "unreachable", "Pinterest could not be reached. The Pin goes out by itself when it can.");

    public static readonly Reason ServerEnded = new(
        "server-ended", "The server that took care of the Pin ended before it sent anything. It goes out now.");

    public static readonly Reason OutOfTime = new(
        "out-of-time", "This server had too little time left to finish the call, and stopped before it was complete. The Pin goes out again.");

    public static readonly Reason AnswerLost = new(
        "answer-lost", "Pinterest's answer was lost. Corkboard looks there for the Pin before it does anything else.");

    public static readonly Reason Restored = new(
        "restored", "This server was restored from a backup. Corkboard looks on Pinterest whether the Pin went out after the backup, before it does anything else.");

    public static readonly Reason NotThere = new(
        "not-there", "Corkboard looked on Pinterest several times and found no such Pin. It is sent again, once.");

    public static readonly Reason Unclear = new(
        "unclear", "It is not clear whether the Pin is on Pinterest. Look there, and say: it is there, send it again, or discard it.");

    public static readonly Reason Late = new(
        "late", "The Pin could not go out at its time, and that time has passed. Say when it should go out, or discard it.");

    public static readonly Reason AccessReturned = new(
        "access-returned", "The account is connected again, but the Pin's time has passed. Say when it should go out, or discard it.");

    public static readonly Reason NotConnected = new(
        "not-connected", "The account is not connected. Connect it again; the Pin waits.");

    public static readonly Reason ConsentVoid = new(
        "consent-void", "The draft was changed after somebody had agreed to this Pin. Agree to what it says now, or discard it and schedule the draft again.");

    public static readonly Reason Cancelled = new(
        "cancelled", "The Pin was taken off the schedule.");

    public static readonly Reason UnderReview = new(
        "under-review", "The Pin waits for its review.");

    /// <summary>The queries for what is due know this word.</summary>
    public static readonly Reason AddressUnconfirmed = new(
        "address-unconfirmed", "Whoever agreed to the Pin has to confirm their e-mail address. The Pin waits, and goes out by itself after that.");

    public static readonly Reason DraftPutAway = new(
        "draft-put-away", "The draft was put away, and its Pin with it.");

    public static readonly Reason TurnedDown = new(
        "turned-down", "The review turned the Pin down. Its draft says why; it can be changed and scheduled again.");

    public static readonly Reason EqualUnresolved = new(
        "equal-unresolved", "An equal Pin may be on Pinterest already. This one waits until that is known.");

    public static readonly Reason Paced = new(
        "paced", "The workspace's plan sets a pace. The Pin goes out by itself.");

    public static readonly Reason Agreed = new(
        "agreed", "A member said when the Pin goes out.");

    public static readonly Reason Discarded = new(
        "discarded", "A member gave the Pin up.");

    /// <summary>What was not found, where Pinterest said so.</summary>
    public static Reason NotFound(PinterestResource what) => what switch
    {
        PinterestResource.Board => new(
            "board-gone", "The board is no longer on Pinterest. Choose another one, and schedule the Pin again."),
        PinterestResource.BoardSection => new(
            "section-gone", "The board's section is no longer on Pinterest. Choose another one, and schedule the Pin again."),
        _ => new(
            "not-found", "Pinterest no longer has something that the Pin needs. Check its board, and schedule it again."),
    };
}
