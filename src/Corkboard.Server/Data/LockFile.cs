using System.Globalization;
using Corkboard.Server.Hosting;

namespace Corkboard.Server.Data;

/// <summary>A file that one process holds for as long as it lives: the system lets go of it even when the process is killed.</summary>
internal sealed class LockFile : IDisposable
{
    private readonly FileStream _file;

    private LockFile(FileStream file) => _file = file;

    /// <exception cref="StartRefusedException">Another process holds it; the message names the process.</exception>
    public static LockFile Take(string path)
    {
        FileStream file;
        try
        {
            // FileShare.None is an exclusive flock on Unix.
            file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (File.Exists(path))
        {
            throw new StartRefusedException(
                $"{Holder(path)} uses this data folder already. Stop it first, or name another folder. ({held.Message})");
        }

        // Beside it, as the locked file itself cannot be read by others.
        File.WriteAllText(HolderFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

        return new(file);
    }

    public void Dispose() => _file.Dispose();

    private static string Holder(string path) => File.Exists(HolderFile(path))
        ? $"Another Corkboard (process {File.ReadAllText(HolderFile(path))})"
        : "Another Corkboard";

    private static string HolderFile(string path) => $"{path}.process";
}
