using System.Reflection;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Corkboard.Server.Workspaces;

/// <summary>Deletes the entered workspace and every row that it owns, whichever slice laid it. Runs inside the caller's write.</summary>
internal sealed class WorkspaceRemoval(CorkboardDb db, CurrentWorkspace workspace)
{
    private static readonly MethodInfo Delete =
        typeof(WorkspaceRemoval).GetMethod(nameof(DeleteAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entity in InOrder(db.Model))
        {
            await (Task)Delete.MakeGenericMethod(entity.ClrType).Invoke(this, [cancellationToken])!;
        }

        await db.Set<Workspace>().Where(row => row.Id == workspace.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What workspaces own, with those first that refer to others.</summary>
    internal static IReadOnlyList<IEntityType> InOrder(IModel model)
    {
        var waiting = model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IOwnedByWorkspace))).ToList();
        var ordered = new List<IEntityType>(waiting.Count);
        while (waiting.Count > 0)
        {
            var free = waiting.Where(entity => !waiting.Exists(other => other != entity && RefersTo(other, entity))).ToList();
            if (free.Count == 0)
            {
                throw new InvalidOperationException("Tables refer to each other in a circle: none can be emptied first.");
            }

            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private static bool RefersTo(IEntityType entity, IEntityType other) =>
        entity.GetForeignKeys().Any(key => key.PrincipalEntityType == other);

    // The filter of the entered workspace narrows it to its own rows.
    private Task<int> DeleteAsync<TEntity>(CancellationToken cancellationToken)
        where TEntity : class, IOwnedByWorkspace => db.Set<TEntity>().ExecuteDeleteAsync(cancellationToken);
}
