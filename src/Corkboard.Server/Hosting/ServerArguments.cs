using System.Collections.Frozen;

namespace Corkboard.Server.Hosting;

/// <summary>The server's own arguments, translated to the settings that they stand for.</summary>
internal static class ServerArguments
{
    /// <summary>Passed by <c>dotnet run</c> (see the project file): the Development environment, unless another one was asked for.</summary>
    public const string DevelopmentByDefault = "--development-by-default";

    public const string Help = """
        corkboard [options]          runs the server
        corkboard init [folder]      writes the credentials file, the script that exports it, and the .gitignore lines
        corkboard scan [path]        looks for Pinterest secrets in files and in the whole history of git
                                     (--staged: in what is about to be committed; --sarif FILE: writes a report;
                                     exit code 0: none, 1: found, 2: could not look)
        corkboard doctor [options]   looks at all that a start needs and changes nothing; takes the server's options
                                     (--json: for programs; exit code 0: fine or warnings, 1: failed, 2: wrong arguments)
        corkboard backup PLACE       writes all that the server keeps into one archive, while it may run
                                     (--with-master-key: with the keys that open the connected accounts)
        corkboard restore ARCHIVE    brings one back (--replace: over what is there); the copy publishes
                                     nothing until an operator lets it (corkboard restore --release)
        corkboard --help             this text

        Options of the server:
          --urls ADDRESSES           where it listens, parted by semicolons (default: http://127.0.0.1:5080)
          --data FOLDER              where it keeps everything (default: corkboard in your own data folder)
          --simulator                simulates Pinterest; listens on this machine alone
          --simulator-address URL    where the simulated Pinterest listens (default: http://127.0.0.1:5081)
          --pinterest URL            a stand-in for Pinterest on this machine instead of the simulator
          --clock-ahead TIME         shows the days to come of a simulated Pinterest, such as 2.12:00:00

        Secrets are never arguments. They come from the environment (NAME), from a file that the
        environment names (NAME_FILE), or from corkboard.credentials:
          PINTEREST_APP_ID, PINTEREST_APP_SECRET, CORKBOARD_DATABASE (a PostgreSQL connection string;
          SQLite where absent), CORKBOARD_SMTP_PASSWORD
        """;

    private static readonly FrozenDictionary<string, string> WithValue = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--data"] = "Corkboard:Data",
        ["--pinterest"] = "Corkboard:Pinterest",
        ["--simulator-address"] = StartSettings.SimulatorAddressKey,
        ["--clock-ahead"] = StartSettings.ClockAheadName,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The first of these translated arguments that is neither a setting with its value nor a name that its value follows.</summary>
    public static string? FirstUnknown(IReadOnlyList<string> translated)
    {
        for (var index = 0; index < translated.Count; index++)
        {
            switch (translated[index])
            {
                case ['-', '-', ..] setting when setting.IndexOf('=', StringComparison.Ordinal) > 2:
                    break;

                case "--urls" or "--environment" when index + 1 < translated.Count:
                    index++;
                    break;

                case var unknown:
                    return unknown;
            }
        }

        return null;
    }

    public static string[] Translate(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var settings = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            switch (argument)
            {
                case DevelopmentByDefault:
                    if (environment("ASPNETCORE_ENVIRONMENT") is null or "" && environment("DOTNET_ENVIRONMENT") is null or "")
                    {
                        settings.Add("--environment=Development");
                    }

                    break;

                case "--simulator":
                    settings.Add("--Corkboard:Simulator=true");
                    break;

                case var name when WithValue.TryGetValue(name, out var setting) && index + 1 < arguments.Count:
                    settings.Add($"--{setting}={arguments[++index]}");
                    break;

                default:
                    settings.Add(argument);
                    break;
            }
        }

        return [.. settings];
    }
}
