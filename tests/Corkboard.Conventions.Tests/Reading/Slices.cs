using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Reading;

/// <summary>The slices of the server, and to which slice a type belongs: <c>Corkboard.Server.{Slice}</c>.</summary>
internal static class Slices
{
    private const string Server = "Corkboard.Server";

    /// <summary>Stands under everything.</summary>
    public static IReadOnlyList<string> Floor => ["Data", "Hosting", "Ui"];

    public static IReadOnlyList<string> Ground => ["Members", "Workspaces", "Accounts", "Guarding"];

    /// <summary>In the order in which a Pin passes them.</summary>
    public static IReadOnlyList<string> Stages => ["Drafts", "Reviews", "Schedule", "Publishing", "Analytics"];

    /// <summary>Look at all stages: the reader, whose pages put the stages' panels together, moderation, and the sample, which works them.</summary>
    public static IReadOnlyList<string> Onlookers => ["Pins", "Safety", "Sample"];

    /// <summary>The slice of a type of the server; none for a type from elsewhere.</summary>
    public static string? SliceOf(TypeReference type)
    {
        var parts = type.Outermost().Namespace.Split('.');

        return parts is ["Corkboard", "Server", var slice, ..] ? slice : null;
    }

    /// <summary>What the slice may refer to besides itself; none for a slice that nobody placed.</summary>
    public static IReadOnlyList<string>? ReachOf(string slice) => slice switch
    {
        _ when Floor.Contains(slice) || Ground.Contains(slice) => [.. Floor, .. Ground],
        _ when Stages.Contains(slice) => [.. Floor, .. Ground, .. Stages.TakeWhile(stage => stage != slice)],
        _ when Onlookers.Contains(slice) => [.. Floor, .. Ground, .. Stages],
        _ => null,
    };

    /// <summary>The contents page and what every page imports stand above the slices; the compiler's own types beside them.</summary>
    public static bool IsOutside(TypeDefinition type) =>
        type is { Namespace: "", Name: "Program" } or { Namespace: Server, Name: "_Imports" }
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.CustomAttributes.Any(one => one.AttributeType.Name is "CompilerGeneratedAttribute" or "EmbeddedAttribute");
}
