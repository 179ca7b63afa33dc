using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Reading;

/// <summary>What a row is in compiled code.</summary>
internal static class Entities
{
    /// <summary>The types that have a mapping (<c>IEntityTypeConfiguration&lt;T&gt;</c>), by their full name.</summary>
    public static IReadOnlyDictionary<string, TypeDefinition> In(ModuleDefinition module) =>
        module.Outermost().SelectMany(type => type.WithNested())
            .SelectMany(type => type.Interfaces)
            .Select(one => one.InterfaceType)
            .OfType<GenericInstanceType>()
            .Where(one => one.ElementType.Name == "IEntityTypeConfiguration`1")
            .Select(one => one.GenericArguments[0])
            .OfType<TypeDefinition>()
            .DistinctBy(type => type.FullName)
            .ToDictionary(type => type.FullName, StringComparer.Ordinal);

    /// <summary>A row, its key, or a value: it can be read, and does nothing.</summary>
    public static bool IsData(TypeDefinition type) =>
        type.IsValueType || type.Methods.Any(method => method.Name == "<Clone>$") || In(type.Module).ContainsKey(type.FullName);
}
