namespace Corkboard.Server.Hosting.Secrets;

/// <summary>A file that only its owner may read and write, from the moment it exists. Practice SEC-2.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Writes a new file. It is created with mode 0600, never wider and narrowed later.</summary>
    /// <exception cref="IOException">The file is there already.</exception>
    public static void Create(string path, string content, bool mayRun = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mayRun ? Owner | UnixFileMode.UserExecute : Owner;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(content);
    }

    /// <summary>Reads a file that has to be its owner's alone.</summary>
    /// <exception cref="StartRefusedException">Others may read or write it.</exception>
    public static string Read(string path)
    {
        RefuseIfShared(path);

        return File.ReadAllText(path);
    }

    /// <exception cref="StartRefusedException">Others may read or write it. The message says the command that mends it.</exception>
    public static void RefuseIfShared(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path) && IsShared(path))
        {
            throw new StartRefusedException(
                $"{path} holds secrets, and its mode {Octal(File.GetUnixFileMode(path))} lets others than its owner open it. Mend it with: chmod 600 '{path}'");
        }
    }

    /// <summary>Whether others than its owner may open the file or folder, which is there.</summary>
    public static bool IsShared(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');
}
