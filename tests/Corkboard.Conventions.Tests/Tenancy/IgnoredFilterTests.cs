using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Tenancy;

public sealed class IgnoredFilterTests
{
    [Fact]
    public void Only_approved_types_look_over_the_walls_between_workspaces() =>
        IgnoredFilters.Violations(Compiled.Server).ShouldBeEmpty();

    [Fact]
    public void No_approval_outlives_its_use() =>
        IgnoredFilters.Approved.Keys.Except(IgnoredFilters.Users(Compiled.Server)).ShouldBeEmpty();

    [Fact]
    public void A_type_that_is_not_approved_is_found() =>
        IgnoredFilters.Violations(Looking("IgnoreQueryFilters([\"workspace\"])", "Drafts.Peeper"))
            .ShouldBe(["Corkboard.Server.Drafts.Peeper ignores query filters."]);

    [Fact]
    public void Ignoring_all_filters_is_found_even_where_one_may_be_ignored() =>
        IgnoredFilters.Violations(Looking("IgnoreQueryFilters()", "Workspaces.Places"))
            .ShouldBe(["Corkboard.Server.Workspaces.Places ignores every query filter, instead of one by its name."]);

    private static Mono.Cecil.ModuleDefinition Looking(string call, string type) => Compiled.Sample($$"""
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        namespace Corkboard.Server.{{type.Split('.')[0]}};

        class {{type.Split('.')[1]}} { async System.Threading.Tasks.Task<int> Look(DbContext db) => await db.Set<object>().{{call}}.CountAsync(); }
        """);
}
