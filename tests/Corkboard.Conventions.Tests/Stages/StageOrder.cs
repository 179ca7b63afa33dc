using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Stages;

/// <summary>Who may refer to whom: a stage to the stages before it, the ground to no stage, everybody to the floor and the ground.</summary>
/// <remarks>
/// Two doors are open, for data alone. Moderation leaves rows that a stage pulls, and the hand-written statements take and
/// give rows, keys and values of the slice that they are written for.
/// </remarks>
internal static class StageOrder
{
    private const string Statements = "Corkboard.Server.Data.Sql";

    public static IEnumerable<string> Violations(ModuleDefinition server) =>
        server.Outermost().Where(type => !Slices.IsOutside(type)).SelectMany(Violations);

    private static IEnumerable<string> Violations(TypeDefinition type)
    {
        if (Slices.SliceOf(type) is not { } slice || Slices.ReachOf(slice) is not { } reach)
        {
            return [$"{type.FullName} belongs to no slice that has a place in the order."];
        }

        return type.TypesUsed()
            .Where(used => Slices.SliceOf(used) is { } other && other != slice && !reach.Contains(other))
            .Where(used => !IsOpenDoor(type, used))
            .Select(used => $"{type.FullName} must not refer to {used.FullName}.");
    }

    private static bool IsOpenDoor(TypeDefinition type, TypeReference used)
    {
        var from = Slices.SliceOf(type)!;
        var to = Slices.SliceOf(used)!;
        var pullsRow = Slices.Stages.Contains(from) && to == "Safety";
        var isStatement = type.Namespace.StartsWith(Statements, StringComparison.Ordinal) && Slices.Stages.Contains(to);

        return (pullsRow || isStatement) && used.Resolve() is { } data && Entities.IsData(data);
    }
}
