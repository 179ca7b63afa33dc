using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Corkboard.Conventions.Tests.Stages;

/// <summary>A stage's rows are made, changed and deleted by that stage alone.</summary>
/// <remarks>
/// Told by method bodies: who constructs an entity, sets a property of it or calls a method of it that does, adds or removes
/// it, or updates or deletes rows of it in bulk. What a hand-written statement does is not seen.
/// </remarks>
internal static class NounOwners
{
    private static readonly HashSet<string> s_writingCalls = new(StringComparer.Ordinal)
    {
        "Add", "AddAsync", "AddRange", "AddRangeAsync", "Attach", "AttachRange", "Update", "UpdateRange", "Remove", "RemoveRange",
        "Entry", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync",
    };

    public static IEnumerable<string> Violations(ModuleDefinition server)
    {
        var nouns = Entities.In(server)
            .Where(entity => Slices.Stages.Contains(Slices.SliceOf(entity.Value)))
            .ToDictionary(StringComparer.Ordinal);
        var changing = nouns.Values.SelectMany(ChangingMethods).ToHashSet(StringComparer.Ordinal);

        return
            from type in server.Outermost()
            from method in type.MethodsUsed()
            let noun = Written(method, changing)
            where noun is not null && nouns.ContainsKey(noun.FullName) && Slices.SliceOf(noun) != Slices.SliceOf(type)
            select $"{type.FullName} writes {noun.FullName} with {method.Name}.";
    }

    private static TypeReference? Written(MethodReference method, HashSet<string> changing) => method switch
    {
        { Name: ".ctor" } => method.DeclaringType,
        _ when changing.Contains(method.FullName) => method.DeclaringType,
        GenericInstanceMethod { GenericArguments: [var row, ..] } when IsOfEntityFramework(method) => row,
        { DeclaringType: GenericInstanceType { GenericArguments: [var row] } } when IsOfEntityFramework(method) => row,
        _ => null,
    };

    private static bool IsOfEntityFramework(MethodReference method) =>
        s_writingCalls.Contains(method.Name)
        && method.DeclaringType.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);

    // The methods of an entity that store into it, by themselves or through another one of it.
    private static HashSet<string> ChangingMethods(TypeDefinition entity)
    {
        MethodDefinition[] methods = [.. entity.Methods.Where(method => method is { IsStatic: false, IsConstructor: false, HasBody: true })];
        var changing = new HashSet<string>(StringComparer.Ordinal);
        while (methods.FirstOrDefault(method => !changing.Contains(method.FullName) && Changes(method, entity, changing)) is { } found)
        {
            changing.Add(found.FullName);
        }

        return changing;
    }

    private static bool Changes(MethodDefinition method, TypeDefinition entity, HashSet<string> changing) =>
        method.Body.Instructions.Any(instruction => instruction.OpCode == OpCodes.Stfld
            && ((FieldReference)instruction.Operand).DeclaringType.FullName == entity.FullName)
        || method.MethodsUsed().Any(called => changing.Contains(called.FullName));
}
