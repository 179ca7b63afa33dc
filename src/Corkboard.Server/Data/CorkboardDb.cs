using System.Linq.Expressions;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Corkboard.Server.Data;

/// <summary>The database: one model, and one subtype with its own migrations for each kind of server.</summary>
/// <remarks>Sets are reached by <c>db.Set&lt;T&gt;()</c> or by the slice's own extension, so that this file does not grow with them.</remarks>
internal abstract class CorkboardDb(DbContextOptions options, CurrentWorkspace workspace, IWriteLane lane)
    : IdentityUserContext<Member, Guid>(options)
{
    /// <summary>The name of the filter that keeps workspaces apart. Only the door to a workspace and moderation may ignore it.</summary>
    public const string WorkspaceFilter = "workspace";

    private static readonly System.Reflection.MethodInfo Filter = typeof(CorkboardDb).GetMethod(
        nameof(FilterByWorkspace), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    /// <summary>True while this context may write: the lane is held by it.</summary>
    internal bool HoldsLane { get; private set; }

    /// <summary>Runs a piece of work in one transaction, at its turn in the write lane.</summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await lane.EnterAsync(WritePriority.Ordinary, cancellationToken);
        HoldsLane = true;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var result = await work(cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            return result;
        }
        finally
        {
            HoldsLane = false;
        }
    }

    public Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        WriteAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Writes wait for their turn: use SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (HoldsLane)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var turn = await lane.EnterAsync(WritePriority.Ordinary, cancellationToken);
        HoldsLane = true;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            HoldsLane = false;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CorkboardDb).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes().Where(IsOwnedByWorkspace).ToList())
        {
            Filter.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        EntityId.Convert(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    private static bool IsOwnedByWorkspace(IReadOnlyTypeBase entity) =>
        entity.ClrType.IsAssignableTo(typeof(IOwnedByWorkspace));

    private void FilterByWorkspace<TEntity>(ModelBuilder builder)
        where TEntity : class, IOwnedByWorkspace
    {
        Expression<Func<TEntity, bool>> own = row => row.WorkspaceId == workspace.Id;
        builder.Entity<TEntity>().HasQueryFilter(WorkspaceFilter, own);
    }
}
