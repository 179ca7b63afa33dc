using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.Json;

namespace Corkboard.Server.Hosting.Secrets;

/// <summary>Finds secrets in places where they must not be: settings files, which get committed, and arguments, which every user of the machine can read. Practices SEC-1 and SEC-3.</summary>
internal static partial class MisplacedSecrets
{
    /// <exception cref="StartRefusedException">A settings file holds a secret. The message names the key, never the value.</exception>
    public static void RefuseInSettingsFiles(ConfigurationManager configuration)
    {
        foreach (var source in configuration.Sources.OfType<JsonConfigurationSource>().Where(source => source.Path is not null))
        {
            var file = new ConfigurationBuilder()
                .AddJsonFile(source.FileProvider, source.Path!, optional: true, reloadOnChange: false)
                .Build();

            foreach (var (key, value) in file.AsEnumerable())
            {
                if (value is { Length: > 0 } && IsSecret(key, value))
                {
                    throw new StartRefusedException(
                        $"{source.Path} holds a secret at {key}. Secrets come from the environment, from a *_FILE variable or from {CredentialsFile.Name}; take it out of the settings file, and have it replaced if the file was ever committed.");
                }
            }
        }
    }

    /// <exception cref="StartRefusedException">An argument holds a secret.</exception>
    public static void RefuseInArguments(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            var parted = argument.Split('=', 2);
            if (parted is [var key, { Length: > 0 } value] ? IsSecret(key, value) : NameOfSecret().IsMatch(argument) && argument.StartsWith('-'))
            {
                throw new StartRefusedException(
                    $"{parted[0]} was given as an argument. Arguments stay in the shell's history and every user of this machine can see them in the list of processes: use the environment, a *_FILE variable or {CredentialsFile.Name}.");
            }
        }
    }

    private static bool IsSecret(string key, string value) =>
        NameOfSecret().IsMatch(key) || PinterestToken().IsMatch(value) || PasswordInConnection().IsMatch(value);

    [GeneratedRegex(@"(secret|passw(or)?d|access_?token|refresh_?token|private_?key|credential)(?!s?_?(file|path)\b)\w*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameOfSecret();

    [GeneratedRegex(@"\bpin[arc][_.][\w.-]{24,}", RegexOptions.None, 1000)]
    private static partial Regex PinterestToken();

    [GeneratedRegex(@"\b(password|pwd)\s*=\s*[^;\s]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PasswordInConnection();
}
