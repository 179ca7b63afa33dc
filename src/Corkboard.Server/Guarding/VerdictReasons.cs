using Corkboard.Guard;

namespace Corkboard.Server.Guarding;

/// <summary>Reads from a verdict what a member may know of it.</summary>
internal static class VerdictReasons
{
    extension(Verdict verdict)
    {
        /// <summary>The findings that decided. What a rule on trial found says nothing yet, and a milder finding decided nothing.</summary>
        public IEnumerable<Finding> Reasons =>
            verdict.Findings.Where(finding => !finding.IsShadow && finding.Kind == verdict.Kind);
    }
}
