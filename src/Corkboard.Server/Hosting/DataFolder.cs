namespace Corkboard.Server.Hosting;

/// <summary>The folder in which one machine keeps everything: database, pictures, keys. For its owner only. Practice SEC-2.</summary>
internal sealed record DataFolder(string Path)
{
    public string DatabaseFile => In("corkboard.db");

    public string LockFile => In("corkboard.lock");

    public string MediaFolder => In("media");

    /// <summary>The keys of cookies and antiforgery tokens.</summary>
    public string SignInKeysFolder => In("sign-in-keys");

    /// <summary>The ring of master keys that wrap the workspaces' data keys.</summary>
    public string MasterKeysFile => In("master-keys.credentials");

    /// <summary>The link with which the first operator is made, until it is used.</summary>
    public string SetUpLinkFile => In("set-up-link.credentials");

    /// <summary>There while a restoration is under way, and after one that did not come to its end.</summary>
    public string UnfinishedRestoreFile => In("restore.unfinished");

    public string SimulatorFile => In("simulator.jsonl");

    /// <summary>Opens the folder, and makes it where it is missing: the named one, or the user's own data folder.</summary>
    /// <exception cref="StartRefusedException">There can be no folder at this place.</exception>
    public static DataFolder From(string? named)
    {
        var folder = At(named);
        try
        {
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{folder.Path} cannot be the data folder: {failure.Message}");
        }

        return folder;
    }

    /// <summary>The same folder, whether it is there or not.</summary>
    public static DataFolder At(string? named) => new(named is { Length: > 0 }
        ? System.IO.Path.GetFullPath(named)
        : System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "corkboard"));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
