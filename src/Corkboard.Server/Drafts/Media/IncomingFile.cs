namespace Corkboard.Server.Drafts.Media;

/// <summary>A file that was taken in, and is gone again unless it is kept.</summary>
internal sealed class IncomingFile(string path, string keptPath, byte[] sha256, long byteCount) : IDisposable
{
    public byte[] Sha256 => sha256;

    public long ByteCount => byteCount;

    public FileStream OpenRead() => File.OpenRead(path);

    /// <summary>Moves the file to its place. The same bytes may lie there already.</summary>
    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(keptPath)!);
        File.Move(path, keptPath, overwrite: true);
    }

    public void Dispose() => File.Delete(path);
}
