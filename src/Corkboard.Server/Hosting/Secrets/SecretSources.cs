using System.Collections.ObjectModel;

namespace Corkboard.Server.Hosting.Secrets;

/// <summary>Where a secret may come from: the environment, a file that the environment names, or the one credentials file. Practices SEC-1 and SEC-3.</summary>
internal sealed class SecretSources(IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> credentials)
{
    private const string FileSuffix = "_FILE";

    /// <summary>Reads the environment and, where there is one, the credentials file.</summary>
    /// <exception cref="StartRefusedException">The credentials file is open to others, or does not read.</exception>
    public static SecretSources Open(IReadOnlyDictionary<string, string> environment, DataFolder data) =>
        new(environment, CredentialsFile.Find(environment, data) is { } path ? CredentialsFile.Read(path) : ReadOnlyDictionary<string, string>.Empty);

    /// <summary>The secret of this name; none where no source has it.</summary>
    /// <exception cref="StartRefusedException">It is given twice, or its file is missing or open to others.</exception>
    public string? Find(string name)
    {
        var direct = environment.GetValueOrDefault(name);
        var file = environment.GetValueOrDefault(name + FileSuffix);

        return (direct, file) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => throw new StartRefusedException(
                $"{name} and {name}{FileSuffix} are both set. Keep one of them."),
            ({ Length: > 0 }, _) => direct,
            (_, { Length: > 0 }) => ReadFile(name, file),
            _ => credentials.GetValueOrDefault(name) is { Length: > 0 } kept ? kept : null,
        };
    }

    private static string ReadFile(string name, string path) => File.Exists(path)
        ? OwnerOnlyFile.Read(path).Trim()
        : throw new StartRefusedException($"{name}{FileSuffix} names {path}, which is not there.");
}
