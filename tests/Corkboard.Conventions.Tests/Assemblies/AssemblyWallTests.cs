using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Assemblies;

public sealed class AssemblyWallTests
{
    [Fact]
    public void The_guard_refers_to_the_framework_alone() =>
        AssemblyWalls.Violations(Compiled.Guard).ShouldBeEmpty();

    [Fact]
    public void The_client_refers_to_nothing_of_ours_and_to_few_packages() =>
        AssemblyWalls.Violations(Compiled.Pinterest).ShouldBeEmpty();

    [Fact]
    public void The_simulator_refers_to_nothing_of_ours() =>
        AssemblyWalls.Violations(Compiled.Simulator).ShouldBeEmpty();

    [Fact]
    public void The_server_does_not_refer_to_the_simulator() =>
        Compiled.Server.AssemblyReferences.ShouldNotContain(reference => reference.Name == "Corkboard.Simulator");

    [Theory]
    [InlineData("Corkboard.Guard", "Corkboard.Pinterest.Pin", "Corkboard.Pinterest")]
    [InlineData("Corkboard.Guard", "NodaTime.Instant", "NodaTime")]
    [InlineData("Corkboard.Guard", "Microsoft.EntityFrameworkCore.DbContext", "Microsoft.EntityFrameworkCore")]
    [InlineData("Corkboard.Pinterest", "Corkboard.Guard.GuardEngine", "Corkboard.Guard")]
    [InlineData("Corkboard.Pinterest", "NodaTime.Instant", "NodaTime")]
    [InlineData("Corkboard.Simulator", "Corkboard.Pinterest.Pin", "Corkboard.Pinterest")]
    [InlineData("Corkboard.Simulator", "Corkboard.Guard.GuardEngine", "Corkboard.Guard")]
    public void A_reference_through_a_wall_is_found(string assembly, string type, string referred) =>
        AssemblyWalls.Violations(Compiled.Sample($"public class Breach {{ object Made = typeof({type}); }}", assembly))
            .ShouldBe([$"{assembly} must not refer to {referred}."]);
}
