namespace Corkboard.Pinterest;

/// <summary>What is known of the effect of a call that failed.</summary>
public enum PinterestOutcome
{
    /// <summary>It may or may not have taken effect: look before sending a write again.</summary>
    Unknown,

    /// <summary>It is proven that nothing was changed, or the call only reads.</summary>
    NothingHappened,
}
