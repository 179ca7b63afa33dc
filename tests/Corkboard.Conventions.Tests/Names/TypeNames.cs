using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Names;

/// <summary>A type that wants to be called Manager or Helper has not been understood yet.</summary>
internal static class TypeNames
{
    private static readonly string[] s_empty =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Processor", "Base", "Impl"];

    public static IEnumerable<string> Violations(ModuleDefinition module) =>
        module.Outermost().SelectMany(type => type.WithNested())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => IsEmpty(type.Name.Split('`')[0]) || IsServiceThatIsNone(type))
            .Select(type => $"{type.FullName} is a name without an idea.");

    private static bool IsEmpty(string name) => s_empty.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    // A service is what the host starts and stops. The extension classes that add a slice are called Services.
    private static bool IsServiceThatIsNone(TypeDefinition type) =>
        type.Name.EndsWith("Service", StringComparison.Ordinal)
        && type.BaseType?.Name != "BackgroundService"
        && !type.Interfaces.Any(one => one.InterfaceType.Name is "IHostedService" or "IHostedLifecycleService");
}
