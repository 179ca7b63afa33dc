namespace Corkboard.Pinterest;

/// <summary>What came of waiting for an upload to be processed.</summary>
public enum MediaReadiness
{
    /// <summary>Patience ended before processing did. Not a failure: wait again later, with the same id.</summary>
    StillProcessing,

    /// <summary>A Pin can be made of it.</summary>
    Succeeded,

    /// <summary>Pinterest could not process it, and does not say why. Waiting again does not help.</summary>
    Failed,
}
