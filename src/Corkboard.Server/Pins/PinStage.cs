namespace Corkboard.Server.Pins;

/// <summary>The one word for how far a Pin has come, over all stages.</summary>
public enum PinStage
{
    /// <summary>Not checked since its last edit.</summary>
    Draft,
    InReview,
    Challenged,
    Held,

    /// <summary>The Guard or a moderator refused the draft.</summary>
    ReviewRefused,

    /// <summary>Checked and allowed, without a time.</summary>
    Ready,
    Planned,
    WaitingForConsent,
    Sending,
    TryingAgain,
    Looking,
    Asking,
    Late,
    WaitingForReview,
    WaitingForAccess,
    WaitingForStandardAccess,
    Published,

    /// <summary>Pinterest or the Guard refused its publication for good.</summary>
    Refused,
    Discarded,
}

/// <summary>What a list of Pins can be narrowed to.</summary>
internal enum PinFilter
{
    All,
    Draft,
    Planned,

    /// <summary>Being sent, tried again or looked for.</summary>
    UnderWay,

    /// <summary>Waiting for a person.</summary>
    Waiting,
    Published,

    /// <summary>Refused or given up.</summary>
    Ended,
}
