using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Reading;

/// <summary>Compiled assemblies as data: ours, and samples that break a rule so that the rule has been seen to fail.</summary>
internal static class Compiled
{
    // Our two programs are left out: a sample may then declare types of the server's names.
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is not ("Corkboard.Server" or "Corkboard.Simulator"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static ModuleDefinition Guard { get; } = Read("Corkboard.Guard");

    public static ModuleDefinition Pinterest { get; } = Read("Corkboard.Pinterest");

    public static ModuleDefinition Server { get; } = Read("Corkboard.Server");

    public static ModuleDefinition Simulator { get; } = Read("Corkboard.Simulator");

    /// <summary>Compiles a sample. It sees what these tests see, so that it may use the server's packages and our libraries.</summary>
    public static ModuleDefinition Sample(string code, string assembly = "Sample")
    {
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(code)],
            s_references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        image.Position = 0;

        return ModuleDefinition.ReadModule(image);
    }

    private static ModuleDefinition Read(string assembly) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
}
