using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Pages;

public sealed class LoadingTurnTests
{
    [Fact]
    public void Components_read_at_their_turn() => LoadingTurns.Violations(Compiled.Server).ShouldBeEmpty();

    [Theory]
    [InlineData("protected override Task OnInitializedAsync() => Task.CompletedTask;", "OnInitializedAsync")]
    [InlineData("protected override async Task OnParametersSetAsync() => await Task.Yield();", "OnParametersSetAsync")]
    [InlineData("public override Task SetParametersAsync(ParameterView parameters) => base.SetParametersAsync(parameters);", "SetParametersAsync")]
    public void A_component_that_reads_beside_the_others_is_found(string member, string step)
    {
        var sample = Compiled.Sample($$"""
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Components;

            namespace Corkboard.Server.Drafts.Pages;

            class Hasty : ComponentBase { {{member}} }
            """);

        LoadingTurns.Violations(sample).ShouldBe([$"Corkboard.Server.Drafts.Pages.Hasty has a {step} of its own."]);
    }
}
