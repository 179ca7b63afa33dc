using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>The files on this machine that hold secrets.</summary>
internal static class SecretFiles
{
    private static readonly string[] Named =
        [PinterestApp.IdName, PinterestApp.SecretName, StartSettings.DatabaseName, Mail.SmtpSettings.PasswordName];

    /// <summary>The credentials file, those that variables name, and the keys in the data folder; as far as they are there.</summary>
    public static IEnumerable<string> Of(DoctorSettings settings)
    {
        var credentials = settings.Variables.GetValueOrDefault(CredentialsFile.PathVariable) is { Length: > 0 } chosen
            ? [chosen]
            : new[] { CredentialsFile.Name, Path.Combine(settings.Data.Path, CredentialsFile.Name) };
        var byVariable = Named.Select(name => settings.Variables.GetValueOrDefault($"{name}_FILE") ?? "").Where(path => path.Length > 0);

        return credentials.Concat(byVariable)
            .Append(settings.Data.MasterKeysFile).Append(settings.Data.SetUpLinkFile)
            .Select(Path.GetFullPath)
            .Where(File.Exists)
            .Distinct(StringComparer.Ordinal);
    }
}
