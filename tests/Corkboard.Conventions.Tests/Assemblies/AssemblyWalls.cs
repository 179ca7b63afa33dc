using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Assemblies;

/// <summary>Which assemblies each of ours may refer to. What is not named here is not used.</summary>
internal static class AssemblyWalls
{
    /// <summary>Nothing but the framework: facts in, verdict out.</summary>
    private static readonly string[] s_guard = ["System."];

    /// <summary>The framework and what an HTTP client needs to be put into a service collection.</summary>
    private static readonly string[] s_pinterest =
    [
        "System.",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options",
    ];

    /// <summary>A web server that knows nothing of the product which calls it.</summary>
    private static readonly string[] s_simulator =
    [
        "System.",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions.",
        "Microsoft.Net.Http.Headers",
        "NodaTime",
        "SkiaSharp",
    ];

    public static IEnumerable<string> Violations(ModuleDefinition module)
    {
        string[]? allowed = module.Assembly.Name.Name switch
        {
            "Corkboard.Guard" => s_guard,
            "Corkboard.Pinterest" => s_pinterest,
            "Corkboard.Simulator" => s_simulator,
            _ => null,
        };

        return module.AssemblyReferences
            .Select(reference => reference.Name)
            .Where(name => allowed is null || !allowed.Any(one => name.StartsWith(one, StringComparison.Ordinal)))
            .Select(name => $"{module.Assembly.Name.Name} must not refer to {name}.");
    }
}
