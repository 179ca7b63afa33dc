using System.Text.Json;
using Corkboard.Guard;

namespace Corkboard.Server.Reviews;

/// <summary>A reason as a member reads it. What only a moderator may know stays in the journal.</summary>
internal sealed record ReviewFinding
{
    public required string Rule { get; init; }

    public required string Practice { get; init; }

    public required VerdictKind Verdict { get; init; }

    public required int Weight { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }

    public static ReviewFinding Of(Finding finding) => new()
    {
        Rule = finding.Rule,
        Practice = finding.Practice,
        Verdict = finding.Kind,
        Weight = finding.Weight,
        Text = finding.Text,
        Values = finding.Values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
    };

    public static IReadOnlyList<ReviewFinding> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<ReviewFinding>>(json)!;
}
