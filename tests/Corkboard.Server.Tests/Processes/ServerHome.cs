using System.Diagnostics;
using Corkboard.Server.Hosting;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Processes;

/// <summary>A folder and a database, at first empty, in which the built server is started as a process of its own.</summary>
internal sealed class ServerHome : IAsyncDisposable
{
    private const string DevelopmentByDefault = ServerArguments.DevelopmentByDefault;

    private static readonly string Assembly = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Corkboard.Server", "debug", "Corkboard.Server.dll"));

    private static readonly string[] Ours = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "CORKBOARD", "PINTEREST_"];

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database = TestDatabase.Create();

    /// <summary>Where the server keeps everything; it makes it itself.</summary>
    public string Data => _folder.In("data");

    /// <summary>Where the server runs.</summary>
    public string WorkingFolder => _folder.Path;

    public Uri Address { get; } = FreePort.Address();

    public Uri Simulator { get; } = FreePort.Address();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Starts it as <c>dotnet run</c> does: the Development environment with a simulated Pinterest.</summary>
    public RunningServer Start(params string[] arguments) =>
        Start([], [DevelopmentByDefault, $"--{StartSettings.SimulatorAddressKey}={Simulator}", .. arguments]);

    /// <summary>Starts it for the real Pinterest, with an app that Pinterest does not know.</summary>
    public RunningServer StartReal() => Start(
        [("PINTEREST_APP_ID", "1234567"), ("PINTEREST_APP_SECRET", "never-sent"), ("Corkboard__PublicAddress", "https://pins.example.org")],
        []);

    public RunningServer Start((string Name, string Value)[] environment, string[] arguments) =>
        StartProcess(environment, ["--data", Data, "--urls", Address.GetLeftPart(UriPartial.Authority), .. arguments]);

    /// <summary>Runs a command of the server, with its environment, to its end.</summary>
    public async Task<Ended> CommandAsync(params string[] words)
    {
        await using var command = StartProcess([], words);

        return await command.WhenEndedAsync();
    }

    private RunningServer StartProcess((string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo("env")
        {
            // Whoever started the tests may ignore Ctrl-C, and may have a umask; the server is to have neither from them.
            ArgumentList =
            {
                "--default-signal=INT", "sh", "-c", "umask 000; exec \"$@\"", "sh",
                "dotnet", Assembly,
            },
            WorkingDirectory = WorkingFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => Ours.Any(name.StartsWith)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = WorkingFolder;
        if (_database.ConnectionString is { } connection)
        {
            start.Environment[StartSettings.DatabaseName] = connection;
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!, Address);
    }
}
