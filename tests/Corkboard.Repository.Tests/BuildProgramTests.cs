using System.Text.RegularExpressions;

namespace Corkboard.Repository.Tests;

[Collection("The build")]
public sealed partial class BuildProgramTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Help_lists_the_targets_with_what_each_is_for()
    {
        var help = await BuildAsync("--help");

        help.Code.ShouldBe(0);
        TargetsIn(help.Output).ShouldBe(
            ["restore", "build", "format", "test", "contract", "journey", "bench", "migrations", "pack", "publish", "clean"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_target_of_the_help_exists()
    {
        var help = await BuildAsync("--help");
        // The journey hands its arguments on, so it understands them all.
        var targets = TargetsIn(help.Output).Except(["journey"], StringComparer.Ordinal);

        foreach (var target in targets)
        {
            var refused = await BuildAsync(target, "--no-such-option");

            refused.Code.ShouldBe(2, target);
            refused.Errors.ShouldNotContain("no target", customMessage: target);
        }
    }

    [Theory]
    [InlineData("no-such-target")]
    [InlineData("build", "--no-such-option")]
    [InlineData("test", "--only")]
    [InlineData("test", "--only", "No.Such.Tests")]
    [InlineData("bench", "no-such-bench")]
    [InlineData("migrations", "add")]
    [InlineData("migrations", "remove", "Name")]
    public async Task What_it_does_not_understand_is_refused_with_a_word_about_help(params string[] arguments)
    {
        var refused = await BuildAsync(arguments);

        refused.Code.ShouldBe(2);
        refused.Errors.ShouldContain("--help");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("STYLE.md")]
    public async Task A_page_names_only_targets_that_exist(string page)
    {
        var help = await BuildAsync("--help");

        var named = TargetNamed().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value);

        named.Except(TargetsIn(help.Output), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static Task<Repository.Ended> BuildAsync(params string[] arguments) =>
        Repository.RunAsync("dotnet", ["run", "build.cs", "--", .. arguments], Cancel);

    private static string[] TargetsIn(string help) => [.. TargetLine().Matches(help).Select(match => match.Groups["target"].Value)];

    [GeneratedRegex(@"^  (?<target>[a-z]+)\b.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TargetLine();

    [GeneratedRegex(@"build\.cs -- (?<target>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TargetNamed();
}
