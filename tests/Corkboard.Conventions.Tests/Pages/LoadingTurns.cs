using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Pages;

/// <summary>
/// Components that read do it in <c>LoadAsync</c>, where they take turns at the request's database context. Whoever overrides
/// the framework's own steps reads beside the others.
/// </summary>
internal static class LoadingTurns
{
    private const string GivesTurns = "Corkboard.Server.Ui.LoadingComponent";

    private static readonly string[] s_steps = ["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync", "OnAfterRenderAsync"];

    public static IEnumerable<string> Violations(ModuleDefinition server) =>
        from type in server.Outermost().SelectMany(type => type.WithNested())
        where type.FullName != GivesTurns
        from method in type.Methods
        where s_steps.Contains(method.Name)
            && (method is { IsVirtual: true, IsReuseSlot: true } || method.HasOverrides || type.Interfaces.Any(one => one.InterfaceType.Name == "IComponent"))
        select $"{type.FullName} has a {method.Name} of its own.";
}
