namespace Corkboard.Guard;

/// <summary>Words for making findings inside a rule.</summary>
public static class RuleFindings
{
    extension(IGuardRule rule)
    {
        /// <summary>A finding that asks for a proof of a human.</summary>
        public Finding Challenge(string text, params IReadOnlyList<FindingValue> values) =>
            rule.Find(VerdictKind.Challenge, text, values);

        /// <summary>A finding that makes the attempt wait.</summary>
        public Finding Hold(string text, params IReadOnlyList<FindingValue> values) =>
            rule.Find(VerdictKind.Hold, text, values);

        /// <summary>A finding that refuses the attempt.</summary>
        public Finding Refuse(string text, params IReadOnlyList<FindingValue> values) =>
            rule.Find(VerdictKind.Refuse, text, values);

        private Finding Find(VerdictKind kind, string text, IReadOnlyList<FindingValue> values) => new()
        {
            Rule = rule.Id,
            Practice = rule.Practice,
            Kind = kind,
            Weight = FindingWeights.Of(kind),
            Text = text,
            Values = values,
        };
    }
}
