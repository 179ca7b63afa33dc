namespace Corkboard.Guard;

/// <summary>The four things that a verdict can say, from mild to severe; the order of the values is the order of severity.</summary>
public enum VerdictKind
{
    /// <summary>It may go on.</summary>
    Allow = 0,

    /// <summary>It may go on once the member has shown to be human.</summary>
    Challenge = 1,

    /// <summary>It waits: for a moderator, or for the instant in <see cref="Verdict.RetryAt"/>. Nothing of it is lost.</summary>
    Hold = 2,

    /// <summary>It may not go on as it is. What the member made stays theirs.</summary>
    Refuse = 3,
}
