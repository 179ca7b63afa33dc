namespace Corkboard.Guard;

/// <summary>
/// Decides about attempts over a memory of what came before: facts in, a verdict with its reasons and its effects out.
/// </summary>
/// <remarks>
/// <para>Deciding and changing are apart. <see cref="Decide"/> and <see cref="EffectsOf"/> leave the memory as it is;
/// <see cref="Apply"/> changes it. A caller that stores attempt, verdict and effects in between can rebuild the memory by
/// applying the stored effects in order (which decides nothing), or replay the stored attempts (which decides again).</para>
/// <para>The engine has no clock, does no I/O and is not safe for use by several threads: it has one owner, which takes one
/// step at a time and applies a decision before it asks for the next. Two decisions taken before either is applied do not
/// know of each other.</para>
/// </remarks>
/// <param name="rules">The rules that decide.</param>
/// <param name="memory">The memory that they read; the engine owns it from now on.</param>
public sealed class GuardEngine(RuleSet rules, GuardMemory memory)
{
    /// <summary>The rules that decide.</summary>
    public RuleSet Rules => rules;

    /// <summary>What the guard remembers.</summary>
    public GuardMemory Memory => memory;

    /// <summary>Decides about an attempt and leaves the memory untouched.</summary>
    /// <param name="attempt">What somebody tries to do, with all facts that were measured.</param>
    /// <param name="now">The instant of the attempt.</param>
    public Decision Decide(Attempt attempt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var instant = now.ToUniversalTime();
        var verdict = Verdict.Of(rules.Evaluate(attempt, memory, instant), rules.Version);

        return new(verdict, [.. rules.Remember(attempt, verdict, memory, instant)]);
    }

    /// <summary>Says what something that has already happened changes in the memory, and leaves the memory untouched.</summary>
    /// <param name="happening">What happened.</param>
    /// <param name="now">The instant at which it happened.</param>
    public IReadOnlyList<Effect> EffectsOf(Happening happening, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(happening);

        return [.. happening.Effects(memory, now.ToUniversalTime())];
    }

    /// <summary>Changes the memory by effects that were decided before, in their order. Applying the same effects twice equals once.</summary>
    public void Apply(IEnumerable<Effect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);

        foreach (var effect in effects)
        {
            memory.Apply(effect);
        }
    }
}
