namespace Corkboard.Server.Hosting.Secrets;

/// <summary>The one file of secrets: a line <c>NAME=value</c> for each, comments behind <c>#</c>.</summary>
internal static class CredentialsFile
{
    public const string Name = "corkboard.credentials";
    public const string PathVariable = "CORKBOARD_CREDENTIALS";

    /// <summary>The file that the environment names, else the one in the working folder, else the one in the data folder.</summary>
    /// <exception cref="StartRefusedException">The environment names one that is not there.</exception>
    public static string? Find(IReadOnlyDictionary<string, string> environment, DataFolder data)
    {
        if (environment.GetValueOrDefault(PathVariable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new StartRefusedException($"{PathVariable} names {named}, which is not there.");
        }

        string[] places = [Path.GetFullPath(Name), Path.Combine(data.Path, Name)];

        return places.FirstOrDefault(File.Exists);
    }

    /// <exception cref="StartRefusedException">Others may open it, or a line is not of the form.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, line) in OwnerOnlyFile.Read(path).Split('\n').Index())
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var parted = text.Split('=', 2);
            if (parted.Length != 2 || parted[0].Trim().Length == 0)
            {
                throw new StartRefusedException($"{path}, line {index + 1}: expected NAME=value.");
            }

            secrets[parted[0].Trim()] = Unquote(parted[1].Trim());
        }

        return secrets;
    }

    // A shell reads the same file, so a value may stand in single quotes.
    private static string Unquote(string value) =>
        value is ['\'', .. var inner, '\''] ? inner : value;
}
