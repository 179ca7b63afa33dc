namespace Corkboard.Guard;

/// <summary>One named figure behind a finding, as text in the invariant culture.</summary>
/// <param name="Name">What the figure is, in camel case, for example <c>limit</c>.</param>
/// <param name="Value">The figure; instants are ISO 8601 in UTC, spans are whole or broken seconds.</param>
public sealed record FindingValue(string Name, string Value);

/// <summary>What one rule found in an attempt, with its reason in words that a member and a moderator can read.</summary>
public sealed record Finding
{
    /// <summary>The id of the rule, for example <c>pin-quota</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The practice that the rule keeps, for example <c>SPAM-3</c>.</summary>
    public required string Practice { get; init; }

    /// <summary>What this finding alone asks for.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>How much the finding weighs, from 0 to 100; see <see cref="FindingWeights"/>.</summary>
    public required int Weight { get; init; }

    /// <summary>The reason, in one or two plain sentences to the member. It never tells what another workspace did.</summary>
    public required string Text { get; init; }

    /// <summary>The figures behind the reason that the member may see.</summary>
    public IReadOnlyList<FindingValue> Values { get; init; } = [];

    /// <summary>Figures for moderators only: they may speak of other members, so no member may see them.</summary>
    public IReadOnlyList<FindingValue> Evidence { get; init; } = [];

    /// <summary>The first instant at which waiting alone lifts this finding, or <see langword="null"/> where waiting does not help.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Whether the rule runs in shadow: the finding is reported and changes no verdict.</summary>
    public bool IsShadow { get; init; }
}
