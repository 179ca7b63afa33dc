using System.Security.Cryptography;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The master keys, which wrap the workspaces' data keys and nothing else: the newest wraps, the older ones still unwrap.</summary>
/// <remarks>A file with a line <c>id key</c> for each, the newest last, for its owner only. Practice SEC-2.</remarks>
internal sealed class MasterKeyRing
{
    private const int IdBytes = 8;

    private readonly IReadOnlyDictionary<string, byte[]> _keys;

    private MasterKeyRing(IReadOnlyDictionary<string, byte[]> keys, string newestId) => (_keys, NewestId) = (keys, newestId);

    /// <summary>The key that wraps from now on.</summary>
    public string NewestId { get; }

    /// <summary>Reads the ring, and makes one with a first key where there is none.</summary>
    /// <exception cref="StartRefusedException">Others may open the file, or a line of it is no key.</exception>
    public static MasterKeyRing OpenOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            OwnerOnlyFile.Create(path, NewLine());
        }

        return Open(path);
    }

    /// <summary>Adds a key, which wraps from the next start on. A reader sees the old ring or the new one, never a part.</summary>
    /// <exception cref="StartRefusedException">Others may open the file.</exception>
    public static void AddKey(string path)
    {
        var grown = $"{path}.new";
        File.Delete(grown);
        OwnerOnlyFile.Create(grown, OwnerOnlyFile.Read(path) + NewLine());
        File.Move(grown, path, overwrite: true);
    }

    public bool Has(string keyId) => _keys.ContainsKey(keyId);

    public byte[] Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> place) => SealedBox.Seal(_keys[NewestId], dataKey, place);

    /// <exception cref="CryptographicException">It was changed, or wrapped for another place.</exception>
    public byte[] Unwrap(string keyId, byte[] wrapped, ReadOnlySpan<byte> place) => _keys.TryGetValue(keyId, out var key)
        ? SealedBox.Open(key, wrapped, place)
        : throw new CryptographicException($"The ring has no master key {keyId}.");

    /// <summary>Names the newest key; no key shows.</summary>
    public override string ToString() => $"{_keys.Count} master keys, the newest {NewestId}";

    private static MasterKeyRing Open(string path)
    {
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var newest = "";
        var lines = OwnerOnlyFile.Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (index, line) in lines.Index())
        {
            var key = new byte[SealedBox.KeySize];
            if (line.Split(' ') is not [var id, var text]
                || !Convert.TryFromBase64String(text, key, out var length)
                || length != SealedBox.KeySize)
            {
                throw new StartRefusedException($"{path}, line {index + 1}: expected the id of a master key and 32 bytes in base64.");
            }

            keys[newest = id] = key;
        }

        return keys.Count > 0
            ? new(keys, newest)
            : throw new StartRefusedException($"{path} holds no master key. Bring it back from a backup: without it no Pinterest account can be used.");
    }

    private static string NewLine() =>
        $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealedBox.KeySize))}\n";
}
