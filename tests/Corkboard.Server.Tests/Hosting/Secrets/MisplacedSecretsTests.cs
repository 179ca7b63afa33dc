using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Secrets;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.Configuration;

namespace Corkboard.Server.Tests.Hosting.Secrets;

public sealed class MisplacedSecretsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Secrets =>
    [
        """{ "Pinterest": { "AppSecret": "s3cr3t" } }""",
        """{ "Mail": { "Password": "s3cr3t" } }""",
        """{ "ConnectionStrings": { "Corkboard": "Host=db;Password=s3cr3t" } }""",
        $$"""{ "Anything": "{{"pin" + "a_"}}s3cr3t{{new string('x', 24)}}" }""",
    ];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_in_a_settings_file_stops_the_start_by_its_key_alone(string json)
    {
        var refused = Should.Throw<StartRefusedException>(() => RefuseIn(json));

        refused.Message.ShouldStartWith("appsettings.json holds a secret at ");
        refused.Message.ShouldNotContain("s3cr3t");
    }

    [Theory]
    [InlineData("""{ "Mail": { "Host": "smtp.example.org", "From": "pins@example.org" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Corkboard": "Host=/run/postgresql;Username=corkboard" } }""")]
    [InlineData("""{ "Pinterest": { "AppSecret": "" }, "Some": { "SecretFile": "elsewhere" } }""")]
    public void Other_settings_do_not(string json) => Should.NotThrow(() => RefuseIn(json));

    [Theory]
    [InlineData("--PINTEREST_APP_SECRET=s3cr3t")]
    [InlineData("--app-secret")]
    [InlineData("Mail:Password=s3cr3t")]
    [InlineData("--ConnectionStrings:Corkboard=Host=db;Password=s3cr3t")]
    public void A_secret_as_an_argument_is_refused_with_the_reason(string argument)
    {
        var refused = Should.Throw<StartRefusedException>(() => MisplacedSecrets.RefuseInArguments([argument]));

        refused.Message.ShouldContain("shell's history");
        refused.Message.ShouldContain("list of processes");
        refused.Message.ShouldNotContain("s3cr3t");
    }

    [Theory]
    [InlineData("--simulator")]
    [InlineData("--urls=http://127.0.0.1:5080")]
    [InlineData("--ConnectionStrings:Corkboard=Host=/run/postgresql;Username=corkboard")]
    [InlineData("init")]
    public void Other_arguments_are_not(string argument) =>
        Should.NotThrow(() => MisplacedSecrets.RefuseInArguments([argument]));

    public void Dispose() => _folder.Dispose();

    private void RefuseIn(string json)
    {
        File.WriteAllText(_folder.In("appsettings.json"), json);
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(_folder.Path);
        configuration.AddJsonFile("appsettings.json", optional: false);

        MisplacedSecrets.RefuseInSettingsFiles(configuration);
    }
}
