using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>A secret that was found, without the secret: its shape, its length, and the beginning of its hash.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="File">The file it stands in; of a commit or a tag, the word for it.</param>
/// <param name="Line">The line, from 1 on; none in a file that is no text.</param>
/// <param name="Commit">The commit that brought it in; none where it stands in a file or in the index.</param>
/// <param name="Length">How many characters the secret has.</param>
/// <param name="Fingerprint">The first 12 hexadecimal digits of its SHA-256: enough to tell two apart, and no way back.</param>
internal sealed record Leak(SecretShape Shape, string File, int? Line, string? Commit, int Length, string Fingerprint)
{
    public const int FingerprintLength = 12;

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{Place}: {Shape.Title} ({Length} characters, fingerprint {Fingerprint}){(Commit is { } commit ? $", in commit {commit[..Math.Min(12, commit.Length)]}" : "")}";

    public static string FingerprintOf(ReadOnlySpan<char> secret)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(secret)];
        Encoding.UTF8.GetBytes(secret, bytes);

        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..FingerprintLength];
    }

    private string Place => Line is { } line ? $"{File}:{line}" : File;
}
