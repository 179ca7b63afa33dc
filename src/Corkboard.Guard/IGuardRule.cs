namespace Corkboard.Guard;

/// <summary>A rule: facts and memory in, at most one finding out.</summary>
/// <remarks>A rule is pure. The same attempt, memory and instant always give the same finding.</remarks>
public interface IGuardRule
{
    /// <summary>A short name that never changes, in lower case with hyphens.</summary>
    string Id { get; }

    /// <summary>The practice that the rule keeps, for example <c>SPAM-3</c>.</summary>
    string Practice { get; }

    /// <summary>A number to raise when the rule would decide differently with the same limits; part of the rule set's version.</summary>
    int Revision { get; }

    /// <summary>The limits as one line of text in the invariant culture; part of the rule set's version.</summary>
    string Limits { get; }

    /// <summary>Looks at an attempt; <see langword="null"/> where the rule has nothing to say.</summary>
    Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now);

    /// <summary>What this rule needs to remember of an attempt, given the verdict of the whole rule set.</summary>
    IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now) => [];
}
