using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Names;

/// <summary>Every problem has its page in <c>docs/problems</c>, and every page its problem.</summary>
public sealed class ProblemPageTests
{
    [Fact]
    public async Task Every_problem_has_a_page() =>
        (await NamesAsync()).Except(await PagesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Every_page_has_a_problem() =>
        (await PagesAsync()).Except(await NamesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Every_problem_is_named_where_it_is_made()
    {
        var files = await CodeAsync();

        files.Where(path => ProblemNames.In(Source.Read(path)).Contains("")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""ProblemTypes.Of("draft-gone", 404, "Gone.")""", "draft-gone")]
    [InlineData("""new { Type = ProblemTypes.AddressOf("draft-gone") }""", "draft-gone")]
    [InlineData("""ProblemTypes.Of(isGone ? "draft-gone" : "draft-late", 404, "Gone.")""", "draft-gone draft-late")]
    [InlineData("""ProblemTypes.Of(kind switch { 1 => "draft-gone", _ => "draft-late" }, 404, "Gone.")""", "draft-gone draft-late")]
    [InlineData("""ProblemTypes.Of(name, 404, "Gone.")""", "")]
    [InlineData("""ProblemTypes.Of($"draft-{what}", 404, "Gone.")""", "")]
    public void A_name_is_read_from_the_code(string expression, string names) =>
        ProblemNames.In($"class C {{ object P => {expression}; }}").ShouldBe(names.Split(' '));

    private static async Task<IReadOnlyList<string>> CodeAsync() =>
        [.. (await Source.FilesAsync("src/Corkboard.Server")).Where(path => path.EndsWith(".cs", StringComparison.Ordinal))];

    private static async Task<IEnumerable<string>> NamesAsync() =>
        (await CodeAsync()).SelectMany(path => ProblemNames.In(Source.Read(path))).Where(name => name is not "");

    private static async Task<IEnumerable<string>> PagesAsync() =>
        (await Source.FilesAsync("docs/problems"))
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => name is not "README");
}
