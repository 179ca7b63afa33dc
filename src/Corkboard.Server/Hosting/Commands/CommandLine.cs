using System.Collections;
using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Commands;

/// <summary>The commands beside the server itself.</summary>
internal static class CommandLine
{
    /// <summary>The variables of this process's environment.</summary>
    public static IReadOnlyDictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>Runs the command that the arguments name; none where they are for the server.</summary>
    public static async Task<int?> TryRunAsync(IReadOnlyList<string> arguments)
    {
        MisplacedSecrets.RefuseInArguments(arguments);
        var words = arguments.Where(argument => argument != ServerArguments.DevelopmentByDefault).ToList();

        switch (words)
        {
            case ["--help" or "-h" or "help", ..]:
                await Console.Out.WriteLineAsync(ServerArguments.Help);
                return 0;

            case ["init"] or ["init", _]:
                IPrompt prompt = Console.IsInputRedirected ? new PipedPrompt(Console.In) : new TerminalPrompt();
                return new InitCommand(words.Count > 1 ? words[1] : ".", prompt, Console.Out).Run();

            case ["scan", .. var rest]:
                return await new ScanCommand(Console.Out, Console.Error).RunAsync(rest);

            case ["doctor", ..]:
                return await new DoctorCommand(Console.Out, Console.Error, Variables(), TimeProvider.System)
                    .RunAsync(Behind("doctor", arguments), CancellationToken.None);

            case ["backup", ..]:
                return await new BackupCommand(Console.Out, Console.Error, Variables())
                    .BackUpAsync(Behind("backup", arguments), CancellationToken.None);

            case ["restore", ..]:
                return await new BackupCommand(Console.Out, Console.Error, Variables())
                    .RestoreAsync(Behind("restore", arguments), CancellationToken.None);

            case [[>= 'a' and <= 'z', ..] word, ..]:
                await Console.Error.WriteLineAsync($"There is no command '{word}' with these arguments.");
                await Console.Error.WriteLineAsync(ServerArguments.Help);
                return 2;

            default:
                return null;
        }
    }

    // What `dotnet run` puts before the command is an option of the server, and comes behind the command's own words.
    private static IReadOnlyList<string> Behind(string command, IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf(command);

        return [.. arguments.Skip(at + 1), .. arguments.Take(at)];
    }
}
