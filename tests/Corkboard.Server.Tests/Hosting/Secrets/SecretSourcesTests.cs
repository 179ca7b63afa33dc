using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting.Secrets;

public sealed class SecretSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_environment_gives_a_secret() =>
        Open(("NAME", "from the environment")).Find("NAME").ShouldBe("from the environment");

    [Fact]
    public void A_file_that_the_environment_names_gives_a_secret()
    {
        OwnerOnlyFile.Create(_folder.In("secret"), "from a file\n");

        Open(("NAME_FILE", _folder.In("secret"))).Find("NAME").ShouldBe("from a file");
    }

    [Fact]
    public void The_credentials_file_gives_a_secret()
    {
        OwnerOnlyFile.Create(_folder.In(CredentialsFile.Name), "# a comment\nNAME='from = the file'\n");

        Open().Find("NAME").ShouldBe("from = the file");
    }

    [Fact]
    public void The_environment_comes_before_the_credentials_file()
    {
        OwnerOnlyFile.Create(_folder.In(CredentialsFile.Name), "NAME=kept");

        Open(("NAME", "nearer")).Find("NAME").ShouldBe("nearer");
    }

    [Fact]
    public void A_secret_that_is_given_twice_is_refused() =>
        Should.Throw<StartRefusedException>(() => Open(("NAME", "a"), ("NAME_FILE", "b")).Find("NAME"))
            .Message.ShouldBe("NAME and NAME_FILE are both set. Keep one of them.");

    [Fact]
    public void A_named_file_that_is_not_there_is_refused() =>
        Should.Throw<StartRefusedException>(() => Open(("NAME_FILE", _folder.In("absent"))).Find("NAME"))
            .Message.ShouldContain("NAME_FILE names");

    [Fact]
    public void A_line_without_a_value_is_refused_by_its_number()
    {
        OwnerOnlyFile.Create(_folder.In(CredentialsFile.Name), "\nNAME\n");

        Should.Throw<StartRefusedException>(() => Open()).Message.ShouldContain("line 2: expected NAME=value");
    }

    [Theory]
    [InlineData("600", true)]
    [InlineData("400", true)]
    [InlineData("640", false)]
    [InlineData("604", false)]
    [InlineData("601", false)]
    [InlineData("622", false)]
    public void A_file_that_others_may_open_stops_the_start(string mode, bool starts)
    {
        var path = _folder.In(CredentialsFile.Name);
        OwnerOnlyFile.Create(path, "NAME=value");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));

        var open = () => Open().Find("NAME");

        if (starts)
        {
            open().ShouldBe("value");
        }
        else
        {
            Should.Throw<StartRefusedException>(open).Message.ShouldContain($"chmod 600 '{path}'");
        }
    }

    public void Dispose() => _folder.Dispose();

    private SecretSources Open(params (string Name, string Value)[] environment) => SecretSources.Open(
        environment.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal),
        new DataFolder(_folder.Path));
}
