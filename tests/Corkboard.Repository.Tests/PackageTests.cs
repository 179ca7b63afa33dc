using System.IO.Compression;
using System.Xml.Linq;
using Corkboard.Build;

namespace Corkboard.Repository.Tests;

/// <summary>The packages of the two libraries, as the build makes them.</summary>
[Collection("The build")]
public sealed class PackageTests(PackageTests.Packed packed) : IClassFixture<PackageTests.Packed>
{
    private const string Library = "Corkboard.Guard";

    [Fact]
    public void Have_everything_that_they_should()
    {
        packed.Ended.Code.ShouldBe(0, packed.Ended.Output + packed.Ended.Errors);
        Directory.GetFiles(packed.Folder).Select(file => Path.GetFileName(file)!.Replace(packed.Version, "0", StringComparison.Ordinal)).ShouldBe(
            ["Corkboard.Guard.0.nupkg", "Corkboard.Guard.0.snupkg", "Corkboard.Pinterest.0.nupkg", "Corkboard.Pinterest.0.snupkg"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("README.md", "it has no README.md.")]
    [InlineData("LICENSE", "it has no LICENSE.")]
    [InlineData("lib/net10.0/Corkboard.Guard.xml", "it has no lib/net10.0/Corkboard.Guard.xml.")]
    [InlineData("lib/net10.0/Corkboard.Guard.dll", "it has no lib/net10.0/Corkboard.Guard.dll.")]
    public void Are_refused_without_one_of_their_files(string file, string problem) =>
        ProblemsAfter(package => package.GetEntry(file)!.Delete()).ShouldHaveSingleItem().ShouldEndWith(problem);

    [Theory]
    [InlineData("license", "its description has no <license>.")]
    [InlineData("readme", "its description has no <readme>.")]
    [InlineData("description", "its description has no <description>.")]
    [InlineData("tags", "its description has no <tags>.")]
    public void Are_refused_without_a_part_of_their_description(string element, string problem) =>
        ProblemsAfter(package => Describe(package, description => description
            .Descendants().Single(one => one.Name.LocalName == element).Remove()))
            .ShouldHaveSingleItem().ShouldEndWith(problem);

    [Fact]
    public void Are_refused_with_a_dependency_of_ours() =>
        ProblemsAfter(package => Describe(package, description => description
            .Descendants().Single(one => one.Name.LocalName == "metadata")
            .Add(XElement.Parse("""<dependencies><group><dependency id="Corkboard.Pinterest" version="1.0.0" /></group></dependencies>"""))))
            .ShouldHaveSingleItem().ShouldEndWith("it depends on Corkboard.Pinterest.");

    [Fact]
    public void Are_refused_without_their_symbols() =>
        PackageCheck.ProblemsOf(packed.Package(Library), packed.Package("No.Such"), Library, [])
            .ShouldHaveSingleItem().ShouldEndWith("there is no package of its symbols.");

    private static void Describe(ZipArchive package, Action<XDocument> change)
    {
        var entry = package.GetEntry($"{Library}.nuspec")!;
        using var stream = entry.Open();
        var description = XDocument.Load(stream);
        change(description);
        stream.SetLength(0);
        description.Save(stream);
    }

    private IEnumerable<string> ProblemsAfter(Action<ZipArchive> change)
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("package-").FullName, "copy.nupkg");
        try
        {
            File.Copy(packed.Package(Library), copy);
            using (var package = ZipFile.Open(copy, ZipArchiveMode.Update))
            {
                change(package);
            }

            return PackageCheck.ProblemsOf(copy, Path.ChangeExtension(packed.Package(Library), "snupkg"), Library, []);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        }
    }

    /// <summary>Packs once for all of the tests.</summary>
    public sealed class Packed : IAsyncLifetime
    {
        internal Repository.Ended Ended { get; private set; } = null!;

        internal string Folder { get; } = Path.Combine(Repository.Root, "artifacts/package/release");

        internal string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, $"{Library}.*.nupkg").Single())[(Library.Length + 1)..];

        public async ValueTask InitializeAsync() =>
            Ended = await Repository.RunAsync("dotnet", ["run", "build.cs", "--", "pack"], TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal string Package(string name) => Path.Combine(Folder, $"{name}.{Version}.nupkg");
    }
}
