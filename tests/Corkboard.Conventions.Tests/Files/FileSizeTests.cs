using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Files;

public sealed class FileSizeTests
{
    /// <summary>Files that are longer than they should be, with their length. It may only shrink.</summary>
    private static readonly Dictionary<string, int> s_approved = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("build")]
    public async Task No_folder_holds_too_many_files(string folder) =>
        FileSizes.FullFolders(await Source.FilesAsync(folder)).ShouldBeEmpty();

    [Fact]
    public async Task No_file_is_too_long_and_none_of_those_that_are_grows()
    {
        string[] paths = [.. await Source.FilesAsync("src"), .. await Source.FilesAsync("tests"), .. await Source.FilesAsync("build")];
        var files = paths
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Select(path => (path, File.ReadLines(Path.Combine(Source.Root, path)).Count()));

        FileSizes.LongFiles(files, s_approved).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, false)]
    [InlineData(26, true)]
    public void A_folder_is_full_above_25_files(int count, bool isFull)
    {
        var paths = Enumerable.Range(0, count).Select(number => $"src/Drafts/File{number}.cs");

        FileSizes.FullFolders([.. paths, "src/Drafts/packages.lock.json", "src/Drafts/Pages/Other.razor"]).Any().ShouldBe(isFull);
    }

    [Theory]
    [InlineData(249, false)]
    [InlineData(250, false)]
    [InlineData(251, true)]
    public void A_file_is_too_long_above_250_lines(int lines, bool isTooLong) =>
        FileSizes.LongFiles([("src/A.cs", lines)], new Dictionary<string, int>()).Any().ShouldBe(isTooLong);

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void An_approved_length_is_the_length(int lines, bool isFound) =>
        FileSizes.LongFiles([("src/A.cs", lines)], new Dictionary<string, int> { ["src/A.cs"] = 300 }).Any().ShouldBe(isFound);
}
