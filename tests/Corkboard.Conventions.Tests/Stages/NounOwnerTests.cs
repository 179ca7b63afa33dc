using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Stages;

public sealed class NounOwnerTests
{
    [Fact]
    public void The_rows_of_a_stage_are_written_by_that_stage() =>
        NounOwners.Violations(Compiled.Server).ShouldBeEmpty();

    [Theory]
    [InlineData("new Draft()", ".ctor")]
    [InlineData("draft.State = 2", "set_State")]
    [InlineData("draft.Discard()", "Discard")]
    [InlineData("db.Add(draft)", "Add")]
    [InlineData("db.Set<Draft>().Remove(draft)", "Remove")]
    [InlineData("db.Entry(draft)", "Entry")]
    [InlineData("db.Set<Draft>().ExecuteDelete()", "ExecuteDelete")]
    [InlineData("db.Set<Draft>().ExecuteUpdate(row => row.SetProperty(one => one.State, 2))", "ExecuteUpdate")]
    public void A_stage_that_writes_the_rows_of_another_is_found(string write, string by) =>
        NounOwners.Violations(Writing(write)).ShouldBe([$"Corkboard.Server.Schedule.Planning writes Corkboard.Server.Drafts.Draft with {by}."]);

    [Theory]
    [InlineData("draft.State.ToString()")]
    [InlineData("draft.IsOpen()")]
    [InlineData("db.Set<Draft>().Count()")]
    public void Reading_is_no_writing(string read) =>
        NounOwners.Violations(Writing(read)).ShouldBeEmpty();

    private static Mono.Cecil.ModuleDefinition Writing(string statement) => Compiled.Sample($$"""
        using System.Linq;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Corkboard.Server.Drafts
        {
            class Draft
            {
                public int State { get; set; }
                public bool IsOpen() => State == 0;
                public void Discard() => Become(1);
                void Become(int state) => State = state;

                class Mapping : IEntityTypeConfiguration<Draft> { public void Configure(EntityTypeBuilder<Draft> draft) { } }
            }

            class Drafting { Draft Make() => new() { State = 1 }; }
        }

        namespace Corkboard.Server.Schedule
        {
            using Corkboard.Server.Drafts;

            class Planning { void Plan(DbContext db, Draft draft) { {{statement}}; } }
        }
        """);
}
