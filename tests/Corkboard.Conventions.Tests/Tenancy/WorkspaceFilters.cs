using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Corkboard.Conventions.Tests.Tenancy;

/// <summary>Every row that names its workspace says that it is owned by it, and is filtered to the current one.</summary>
internal static class WorkspaceFilters
{
    public static IEnumerable<string> Violations(IReadOnlyModel model) => model.GetEntityTypes().SelectMany(Violations);

    private static IEnumerable<string> Violations(IReadOnlyEntityType entity)
    {
        var name = entity.ClrType.Name;
        var isOwned = entity.ClrType.IsAssignableTo(typeof(IOwnedByWorkspace));
        if (!isOwned && entity.FindProperty(nameof(IOwnedByWorkspace.WorkspaceId)) is not null)
        {
            yield return $"{name} names its workspace, and is not {nameof(IOwnedByWorkspace)}.";
        }

        if (isOwned && !entity.GetDeclaredQueryFilters().Any(filter => filter.Key == CorkboardDb.WorkspaceFilter && ComparesWorkspaces(filter)))
        {
            yield return $"{name} is not filtered to the current workspace.";
        }
    }

    private static bool ComparesWorkspaces(IQueryFilter filter) =>
        filter.Expression?.Body.ToString().Contains($".{nameof(IOwnedByWorkspace.WorkspaceId)} ==", StringComparison.Ordinal) ?? false;
}
