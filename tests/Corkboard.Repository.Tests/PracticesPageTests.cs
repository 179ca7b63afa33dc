using System.Text.RegularExpressions;

namespace Corkboard.Repository.Tests;

/// <summary><c>docs/practices.md</c> has a row for each promise, and says for each whether it is kept.</summary>
public sealed partial class PracticesPageTests
{
    public static TheoryData<string> Practices =>
    [
        "SEC-1", "SEC-2", "SEC-3", "SEC-4", "SEC-5", "SEC-6",
        "ID-1", "ID-2", "ID-3", "ID-4",
        "SCH-1", "SCH-2", "SCH-3",
        "ANA-1", "ANA-2", "ANA-3",
        "MON-1", "MON-2", "MON-3", "MON-4",
        "SPAM-1", "SPAM-2", "SPAM-3", "SPAM-4", "SPAM-5", "SPAM-6", "SPAM-7", "SPAM-8",
    ];

    [Theory]
    [MemberData(nameof(Practices))]
    public void Every_practice_has_exactly_one_row(string practice) =>
        Rows().Count(row => row.Practice == practice).ShouldBe(1);

    [Fact]
    public void No_row_is_for_a_practice_that_does_not_exist() =>
        Rows().Select(row => row.Practice).Except(Practices.Select(practice => practice.Data), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void A_practice_that_is_kept_names_its_proof_and_one_that_is_planned_claims_none()
    {
        foreach (var row in Rows())
        {
            var isPlanned = row.Proof == "planned";

            isPlanned.ShouldNotBe(TestName().IsMatch(row.Proof), row.Practice);
        }
    }

    [Fact]
    public async Task Every_proof_is_a_test_in_the_tree()
    {
        var files = await Repository.TrackedFilesAsync(TestContext.Current.CancellationToken);
        string[] tests = [.. files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))];

        foreach (var proof in Rows().SelectMany(row => TestName().Matches(row.Proof)))
        {
            tests.ShouldContain(file => Holds(file, proof), proof.Value);
        }
    }

    // `Namespace.Class.Method`, of which the class and the method must be declared in one file of that namespace.
    private static bool Holds(string file, Match proof)
    {
        var path = Path.Combine(Repository.Root, file);
        if (!File.Exists(path))
        {
            return false;
        }

        var text = File.ReadAllText(path);
        return text.Contains($"namespace {proof.Groups["namespace"].Value};", StringComparison.Ordinal)
            && text.Contains($"class {proof.Groups["class"].Value}", StringComparison.Ordinal)
            && text.Contains($" {proof.Groups["method"].Value}(", StringComparison.Ordinal);
    }

    private static Row[] Rows() =>
    [
        .. Repository.Read("docs/practices.md").Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, var practice, _, _, _, _] && PracticeId().IsMatch(practice))
            .Select(cells => new Row(cells[1], cells[4])),
    ];

    [GeneratedRegex("^[A-Z]+-[0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PracticeId();

    [GeneratedRegex(@"`(?<namespace>[\w.]+)\.(?<class>\w+)\.(?<method>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();

    private sealed record Row(string Practice, string Proof);
}
