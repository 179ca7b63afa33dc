namespace Corkboard.Guard;

/// <summary>What the guard says about an attempt, why, and by which rules.</summary>
public sealed record Verdict
{
    /// <summary>The most severe kind among the findings that count, or <see cref="VerdictKind.Allow"/>.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>Every finding, those of rules in shadow included, in the order of the rule set.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The version of the rule set that decided.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The sum of the weights of the findings that count.</summary>
    public required int Score { get; init; }

    /// <summary>
    /// When to ask again, if waiting alone lifts every finding of this verdict's kind; <see langword="null"/> where something
    /// else has to happen first, or nothing. A throttled publication is not lost: publish it at this instant or later.
    /// </summary>
    public DateTimeOffset? RetryAt { get; init; }

    internal static Verdict Of(IReadOnlyList<Finding> findings, string ruleSetVersion)
    {
        var counting = findings.Where(finding => !finding.IsShadow).ToList();
        var kind = counting.Select(finding => finding.Kind).DefaultIfEmpty(VerdictKind.Allow).Max();
        var deciding = counting.Where(finding => finding.Kind == kind).ToList();

        return new()
        {
            Kind = kind,
            Findings = findings,
            RuleSetVersion = ruleSetVersion,
            Score = counting.Sum(finding => finding.Weight),
            RetryAt = deciding.All(finding => finding.RetryAt is not null) ? deciding.Max(finding => finding.RetryAt) : null,
        };
    }
}
