using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Corkboard.Build;

/// <summary>Opens a package and its symbols, and says what they lack.</summary>
internal static class PackageCheck
{
    private const string Framework = "net10.0";

    public static IEnumerable<string> ProblemsOf(string package, string symbols, string name, IReadOnlyCollection<string> dependencies)
    {
        using var files = ZipFile.OpenRead(package);

        return
        [
            .. ProblemsOfFiles(files, name)
                .Concat(ProblemsOfDescription(files, name, dependencies))
                .Concat(ProblemsOfAssembly(files, name))
                .Concat(ProblemsOfSymbols(symbols, name))
                .Select(problem => $"{Path.GetFileName(package)}: {problem}"),
        ];
    }

    private static IEnumerable<string> ProblemsOfFiles(ZipArchive package, string name) =>
        from file in new[] { "README.md", "LICENSE", $"{name}.nuspec", $"lib/{Framework}/{name}.dll", $"lib/{Framework}/{name}.xml" }
        where package.GetEntry(file) is not { Length: > 0 }
        select $"it has no {file}.";

    private static IEnumerable<string> ProblemsOfDescription(ZipArchive package, string name, IReadOnlyCollection<string> dependencies)
    {
        if (package.GetEntry($"{name}.nuspec") is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        var metadata = XDocument.Load(stream).Descendants().First(element => element.Name.LocalName == "metadata");
        foreach (var element in new[] { "id", "version", "authors", "license", "readme", "description", "tags" })
        {
            if (string.IsNullOrWhiteSpace(Child(metadata, element)?.Value))
            {
                yield return $"its description has no <{element}>.";
            }
        }

        // NuGet writes this where a project has no description of its own.
        if (Child(metadata, "description")?.Value == "Package Description")
        {
            yield return "it says nothing about itself.";
        }

        if (Child(metadata, "repository") is not { } repository || repository.Attribute("commit") is not { Value.Length: > 0 })
        {
            yield return "it does not name the commit that it was made from.";
        }

        foreach (var dependency in metadata.Descendants().Where(element => element.Name.LocalName == "dependency"))
        {
            if (dependency.Attribute("id")!.Value is var id && !dependencies.Contains(id, StringComparer.Ordinal))
            {
                yield return $"it depends on {id}.";
            }
        }
    }

    private static IEnumerable<string> ProblemsOfAssembly(ZipArchive package, string name)
    {
        if (package.GetEntry($"lib/{Framework}/{name}.dll") is not { } entry)
        {
            yield break;
        }

        using var assembly = new PEReader(Unpacked(entry));
        if (!assembly.ReadDebugDirectory().Any(part => part.Type is DebugDirectoryEntryType.Reproducible))
        {
            yield return "its assembly is not built deterministically.";
        }
    }

    private static IEnumerable<string> ProblemsOfSymbols(string symbols, string name)
    {
        if (!File.Exists(symbols))
        {
            yield return "there is no package of its symbols.";
            yield break;
        }

        using var files = ZipFile.OpenRead(symbols);
        if (files.GetEntry($"lib/{Framework}/{name}.pdb") is not { } entry)
        {
            yield return "its symbols are not in the package of symbols.";
            yield break;
        }

        using var pdb = MetadataReaderProvider.FromPortablePdbStream(Unpacked(entry));
        var reader = pdb.GetMetadataReader();
        if (reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))
                .FirstOrDefault(path => !path.StartsWith("/_", StringComparison.Ordinal)) is { } path)
        {
            yield return $"its symbols name a file of the machine that built it: {path}.";
        }
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        bytes.Position = 0;

        return bytes;
    }
}
