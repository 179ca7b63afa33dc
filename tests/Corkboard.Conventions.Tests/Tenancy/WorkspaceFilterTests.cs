using System.Linq.Expressions;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Conventions.Tests.Tenancy;

public sealed class WorkspaceFilterTests
{
    [Fact]
    public void Every_row_of_a_workspace_is_filtered_to_it_on_SQLite()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        WorkspaceFilters.Violations(db.Model).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_a_workspace_is_filtered_to_it_on_PostgreSQL()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);

        WorkspaceFilters.Violations(db.Model).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_that_names_its_workspace_without_being_owned_is_found()
    {
        var builder = new ModelBuilder();
        builder.Entity<Stray>().Property(row => row.WorkspaceId);

        WorkspaceFilters.Violations(builder.Model).ShouldBe(["Stray names its workspace, and is not IOwnedByWorkspace."]);
    }

    [Fact]
    public void A_row_without_the_filter_is_found()
    {
        var builder = new ModelBuilder();
        builder.Entity<Kept>();

        WorkspaceFilters.Violations(builder.Model).ShouldBe(["Kept is not filtered to the current workspace."]);
    }

    [Fact]
    public void A_filter_that_looks_at_something_else_is_found()
    {
        var builder = new ModelBuilder();
        Expression<Func<Kept, bool>> filter = row => row.Id > 0;
        builder.Entity<Kept>().HasQueryFilter(CorkboardDb.WorkspaceFilter, filter);

        WorkspaceFilters.Violations(builder.Model).ShouldBe(["Kept is not filtered to the current workspace."]);
    }

    private sealed class Stray
    {
        public int Id { get; init; }

        public Guid WorkspaceId { get; init; }
    }

    private sealed class Kept : IOwnedByWorkspace
    {
        public int Id { get; init; }

        public WorkspaceId WorkspaceId { get; init; }
    }
}
