namespace Corkboard.Server.Publishing.Looking;

/// <summary>How sure it is that a Pin on Pinterest came from an attempt.</summary>
internal enum PinLikeness
{
    /// <summary>Another Pin.</summary>
    Other,

    /// <summary>Could be it, changed since: a person has to say.</summary>
    Doubtful,

    /// <summary>It.</summary>
    Sure,
}

/// <summary>How one trait of an attempt compares with that of a Pin.</summary>
internal enum Trait
{
    /// <summary>Neither has it, or Pinterest does not show it.</summary>
    Silent,
    Same,
    Different,
}
