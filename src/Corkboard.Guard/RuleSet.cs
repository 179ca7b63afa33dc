using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Guard;

/// <summary>An immutable list of rules with a version that follows from what they are.</summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<Entry> _entries;

    private RuleSet(ImmutableArray<Entry> entries)
    {
        _entries = entries;
        Version = VersionOf(entries);
    }

    /// <summary>A rule set without rules, which allows everything and remembers nothing.</summary>
    public static RuleSet Empty { get; } = new([]);

    /// <summary>
    /// Twelve hexadecimal digits from the ids, revisions, limits and modes of the rules: equal rule sets have equal versions on
    /// every machine.
    /// </summary>
    public string Version { get; }

    /// <summary>The ids of the rules in the order in which they are asked.</summary>
    public IReadOnlyList<string> RuleIds => [.. _entries.Select(entry => entry.Rule.Id)];

    /// <summary>The rules of the practices SPAM-1 to SPAM-5 and suspension, with the given limits.</summary>
    public static RuleSet Standard(GuardLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);

        return Empty
            .With(new SuspensionRule())
            .With(new ConfirmedAddressRule())
            .With(new FirstContentRule(limits.FirstContent))
            .With(new PinQuotaRule(limits.Quota))
            .With(new PinRateRule())
            .With(new DuplicateContentRule(limits.Duplicates));
    }

    /// <summary>The same rules and one more, whose findings count.</summary>
    /// <exception cref="ArgumentException">A rule with this id is already there.</exception>
    public RuleSet With(IGuardRule rule) => Add(rule, isShadow: false);

    /// <summary>The same rules and one more in shadow: its findings are reported and change no verdict.</summary>
    /// <exception cref="ArgumentException">A rule with this id is already there.</exception>
    public RuleSet WithShadow(IGuardRule rule) => Add(rule, isShadow: true);

    /// <summary>The same rules without the one of this id.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public RuleSet Without(string ruleId)
    {
        var left = _entries.RemoveAll(entry => entry.Rule.Id == ruleId);

        return left.Length < _entries.Length
            ? new(left)
            : throw new ArgumentException($"The rule set has no rule '{ruleId}'.", nameof(ruleId));
    }

    internal IReadOnlyList<Finding> Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        var findings = new List<Finding>();

        foreach (var entry in _entries)
        {
            if (entry.Rule.Evaluate(attempt, memory, now) is { } finding)
            {
                findings.Add(entry.IsShadow ? finding with { IsShadow = true } : finding);
            }
        }

        return findings;
    }

    internal IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now) =>
        _entries.SelectMany(entry => entry.Rule.Remember(attempt, verdict, memory, now));

    private RuleSet Add(IGuardRule rule, bool isShadow)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return _entries.Any(entry => entry.Rule.Id == rule.Id)
            ? throw new ArgumentException($"The rule set already has a rule '{rule.Id}'.", nameof(rule))
            : new(_entries.Add(new(rule, isShadow)));
    }

    private static string VersionOf(ImmutableArray<Entry> entries)
    {
        var lines = entries.Select(entry =>
            FormattableString.Invariant($"{entry.Rule.Id}|{entry.Rule.Revision}|{entry.IsShadow}|{entry.Rule.Limits}"));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        return Convert.ToHexStringLower(digest)[..12];
    }

    private sealed record Entry(IGuardRule Rule, bool IsShadow);
}
