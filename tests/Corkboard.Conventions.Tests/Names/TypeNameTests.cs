using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Names;

public sealed class TypeNameTests
{
    [Fact]
    public void Every_type_has_a_name_with_an_idea()
    {
        ModuleDefinition[] ours = [Compiled.Guard, Compiled.Pinterest, Compiled.Simulator, Compiled.Server];

        ours.SelectMany(TypeNames.Violations).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("class PinManager;", "PinManager")]
    [InlineData("class DraftHelper<T>;", "DraftHelper`1")]
    [InlineData("static class StringUtils;", "StringUtils")]
    [InlineData("class Outer { class MailProcessor; }", "Outer/MailProcessor")]
    [InlineData("abstract class GrainBase;", "GrainBase")]
    [InlineData("class ClientImpl;", "ClientImpl")]
    [InlineData("class DraftService;", "DraftService")]
    public void A_name_without_an_idea_is_found(string declaration, string name) =>
        TypeNames.Violations(Compiled.Sample(declaration)).ShouldBe([$"{name} is a name without an idea."]);

    [Theory]
    [InlineData("class Database;")]
    [InlineData("static class DraftsServices;")]
    [InlineData("abstract class MailService : Microsoft.Extensions.Hosting.BackgroundService;")]
    public void Some_names_only_look_like_one(string declaration) =>
        TypeNames.Violations(Compiled.Sample(declaration)).ShouldBeEmpty();
}
