using Corkboard.Server.Reviews;

namespace Corkboard.Server.Pins;

/// <summary>The stages in words for a member.</summary>
internal static class StageWords
{
    public static string Say(PinStage stage) => stage switch
    {
        PinStage.Draft => "Draft",
        PinStage.InReview => "In review",
        PinStage.Challenged => "Wants a person",
        PinStage.Held => "With a moderator",
        PinStage.ReviewRefused => "Not allowed",
        PinStage.Ready => "Checked",
        PinStage.Planned => "Planned",
        PinStage.WaitingForConsent => "Waits for your yes",
        PinStage.Sending => "Going out",
        PinStage.TryingAgain => "Tried again soon",
        PinStage.Looking => "Looked for on Pinterest",
        PinStage.Asking => "Needs your answer",
        PinStage.Late => "Its time has passed",
        PinStage.WaitingForReview => "Waits for a check",
        PinStage.WaitingForAccess => "Waits for access",
        PinStage.WaitingForStandardAccess => "Held: trial access",
        PinStage.Published => "Published",
        PinStage.Refused => "Refused",
        PinStage.Discarded => "Given up",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    public static string Next(PinStage stage, ReviewState? review, bool hasNumbers) => stage switch
    {
        PinStage.Draft => "Have it checked, then give it a time.",
        PinStage.InReview => "It is being checked; this takes a moment.",
        PinStage.Challenged => "A moderator decides. Where a finding names something to change, change it and have it checked again.",
        PinStage.Held => "A moderator looks at it. Nothing is lost meanwhile.",
        PinStage.ReviewRefused => "Read the findings, change the draft and have it checked again.",
        PinStage.Ready => "Give it a time.",
        PinStage.Planned when review != ReviewState.Allowed => "It goes out at its time only if the check has allowed it by then.",
        PinStage.Planned => "It goes out at its time.",
        PinStage.WaitingForConsent => "The draft changed after you agreed: look at it and agree again.",
        PinStage.Sending => "It is on its way to Pinterest.",
        PinStage.TryingAgain => "Pinterest was not ready. Nothing was published; it is sent again by itself.",
        PinStage.Looking => "Pinterest's answer was lost. It is looked for there before anything else happens.",
        PinStage.Asking => "Say whether the Pin is on Pinterest.",
        PinStage.Late => "Say when it should go out, or give it up.",
        PinStage.WaitingForReview => "It goes out when the check allows it.",
        PinStage.WaitingForAccess => "Connect the account again.",
        PinStage.WaitingForStandardAccess => "It waits until Pinterest grants this server standard access.",
        PinStage.Published when hasNumbers => "Its numbers are read every day.",
        PinStage.Published => "Its numbers come one to two days later.",
        PinStage.Refused => "It was not published. Read the reason, and plan it anew if you like.",
        PinStage.Discarded => "Nothing more happens with it.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    /// <summary>The colour that the stage is shown in.</summary>
    public static string Tone(PinStage stage) => stage switch
    {
        PinStage.Published or PinStage.Ready => "good",
        PinStage.ReviewRefused or PinStage.Refused or PinStage.Asking or PinStage.Late => "bad",
        PinStage.Challenged or PinStage.Held or PinStage.WaitingForConsent or PinStage.WaitingForReview
            or PinStage.WaitingForAccess or PinStage.WaitingForStandardAccess or PinStage.Looking => "warn",
        _ => "",
    };
}
