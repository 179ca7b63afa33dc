using Corkboard.Server.Reviews;

namespace Corkboard.Server.Pins;

/// <summary>The words of a review's findings, as members read them.</summary>
internal static class FindingTexts
{
    public static IReadOnlyList<string> Of(string findings) => [.. ReviewFinding.Read(findings).Select(finding => finding.Text)];
}
