using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Pins.Calendar;

/// <summary>How the calendar marks a stage: what is not as planned is seen by a sign and a word, not by colour alone.</summary>
internal static class StageMarks
{
    /// <summary>As in the lists, and a planned Pin that was not allowed yet says so before its time has come.</summary>
    public static PinStage Of(PublicationState? publication, ScheduledPinState scheduled, ReviewState? undecided) =>
        (publication, scheduled, undecided) switch
        {
            ({ } state, _, _) => Enum.Parse<PinStage>(state.ToString()),
            (_, ScheduledPinState.ConsentVoid, _) => PinStage.WaitingForConsent,
            (_, _, ReviewState.Waiting) => PinStage.InReview,
            (_, _, ReviewState.Challenged) => PinStage.Challenged,
            (_, _, ReviewState.Held) => PinStage.Held,
            (_, _, ReviewState.Refused) => PinStage.ReviewRefused,
            _ => PinStage.Planned,
        };

    public static string Sign(PinStage stage) => StageWords.Tone(stage) switch
    {
        "good" => "✓",
        "warn" => "◆",
        "bad" => "▲",
        _ => "○",
    };

    public static bool NeedsSomebody(PinStage stage) => StageWords.Tone(stage) is "warn" or "bad";
}
