using Corkboard.Server.Hosting.Doctor;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting.Internal;

namespace Corkboard.Server.Tests.Hosting.Doctor;

/// <summary>An installation to be looked at: a data folder, settings and an environment.</summary>
internal sealed class Patient : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Patient() => Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public string Data => _folder.In("data");

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal) { ["Corkboard:PublicAddress"] = "https://pins.example.org" };

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal)
    {
        ["PINTEREST_APP_ID"] = "1234567",
        ["PINTEREST_APP_SECRET"] = "never-shown",
    };

    public string Environment { get; set; } = "Production";

    public string In(string name) => Path.Combine(Data, name);

    public DoctorSettings Read()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(Settings.Append(new("Corkboard:Data", Data)));

        return DoctorSettings.Read(
            configuration,
            new HostingEnvironment { EnvironmentName = Environment, ContentRootFileProvider = new NullFileProvider() },
            Variables);
    }

    /// <summary>Points it at a stand-in for Pinterest.</summary>
    public Patient With(Uri pinterest)
    {
        Environment = "Development";
        Settings["Corkboard:Pinterest"] = pinterest.ToString();

        return this;
    }

    public void Dispose() => _folder.Dispose();
}
