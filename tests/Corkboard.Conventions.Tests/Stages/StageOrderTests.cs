using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Stages;

public sealed class StageOrderTests
{
    [Fact]
    public void Every_slice_refers_only_to_what_lies_before_it() =>
        StageOrder.Violations(Compiled.Server).ShouldBeEmpty();

    [Theory]
    [InlineData("Later? Field;")]
    [InlineData("Later[]? Many;")]
    [InlineData("object Make() => new Later();")]
    [InlineData("object Of() => System.Array.Empty<Later>();")]
    [InlineData("async System.Threading.Tasks.Task Wait() { await System.Threading.Tasks.Task.Yield(); Later.Do(); }")]
    [InlineData("System.Func<object> Lazily() => () => typeof(Later);")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(Later))] int Number;")]
    [InlineData("void For<T>() where T : Later { }")]
    [InlineData("class Nested : Later;")]
    public void A_stage_that_refers_to_a_later_one_is_found_wherever_it_does(string member)
    {
        var sample = Compiled.Sample($$"""
            namespace Corkboard.Server.Reviews { using Corkboard.Server.Schedule; class Early { {{member}} } }
            namespace Corkboard.Server.Schedule { class Later { public static void Do() { } } }
            """);

        StageOrder.Violations(sample).ShouldBe(
            ["Corkboard.Server.Reviews.Early must not refer to Corkboard.Server.Schedule.Later."]);
    }

    [Theory]
    [InlineData("Members", "Drafts")]
    [InlineData("Workspaces.Teams", "Drafts.Pages")]
    [InlineData("Accounts", "Publishing")]
    [InlineData("Guarding", "Reviews")]
    [InlineData("Drafts.Pages", "Reviews.Pages")]
    [InlineData("Schedule", "Publishing")]
    [InlineData("Publishing", "Analytics")]
    [InlineData("Analytics", "Pins")]
    [InlineData("Drafts", "Safety")]
    [InlineData("Members", "Safety")]
    [InlineData("Safety", "Pins")]
    [InlineData("Ui", "Pins")]
    [InlineData("Hosting", "Analytics")]
    [InlineData("Data", "Drafts")]
    [InlineData("Data.Sql", "Publishing")]
    public void Nobody_refers_upwards(string from, string to) =>
        StageOrder.Violations(Referring(from, to)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Drafts", "Accounts")]
    [InlineData("Analytics", "Drafts")]
    [InlineData("Pins", "Analytics")]
    [InlineData("Safety", "Reviews")]
    [InlineData("Members", "Workspaces")]
    public void Everybody_may_refer_to_what_lies_before(string from, string to) =>
        StageOrder.Violations(Referring(from, to)).ShouldBeEmpty();

    [Theory]
    [InlineData("Reviews", "Safety")]
    [InlineData("Data.Sql.Ledger", "Publishing")]
    public void Data_passes_where_it_is_pulled_or_written_by_hand(string from, string to) =>
        StageOrder.Violations(Referring(from, to, "record Other;")).ShouldBeEmpty();

    [Fact]
    public void A_slice_without_a_place_is_found() =>
        StageOrder.Violations(Compiled.Sample("namespace Corkboard.Server.Elsewhere; class Thing;"))
            .ShouldBe(["Corkboard.Server.Elsewhere.Thing belongs to no slice that has a place in the order."]);

    private static Mono.Cecil.ModuleDefinition Referring(string from, string to, string other = "class Other;") => Compiled.Sample($$"""
        namespace Corkboard.Server.{{from}} { class One { Corkboard.Server.{{to}}.Other? Field; } }
        namespace Corkboard.Server.{{to}} { {{other}} }
        """);
}
