using System.Text.RegularExpressions;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>The page of a Pin's life and the code say the same.</summary>
public sealed partial class LifecyclePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "pin-lifecycle.md"));

    public static TheoryData<string, string[]> Nouns => new()
    {
        { "Draft", Enum.GetNames<DraftState>() },
        { "Review", Enum.GetNames<ReviewState>() },
        { "ScheduledPin", Enum.GetNames<ScheduledPinState>() },
        { "Publication", Enum.GetNames<PublicationState>() },
        { "PublishAttempt", Enum.GetNames<AttemptState>() },
        { "Fail-points", [.. FailPoint.All] },
    };

    [Theory]
    [MemberData(nameof(Nouns))]
    public void Every_state_in_the_code_is_on_the_page_and_the_other_way_round(string noun, string[] states) =>
        FirstCells(noun).ShouldBe(states, ignoreOrder: true);

    [Theory]
    [InlineData("Draft")]
    [InlineData("Review")]
    [InlineData("ScheduledPin")]
    [InlineData("Publication")]
    [InlineData("PublishAttempt")]
    public void Every_state_comes_from_states_that_are_there(string noun)
    {
        var states = FirstCells(noun);

        Rows(noun).SelectMany(row => Words(row[2])).ShouldBeSubsetOf(states);
    }

    private static List<string> FirstCells(string noun) => [.. Rows(noun).Select(row => Words(row[0]).Single())];

    private static IEnumerable<string[]> Rows(string noun) =>
        Page.Split($"\n## {noun}\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));

    private static IEnumerable<string> Words(string cell) => Word().Matches(cell).Select(match => match.Groups["word"].Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Corkboard.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
