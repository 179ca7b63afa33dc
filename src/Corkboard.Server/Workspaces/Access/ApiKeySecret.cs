using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Workspaces.Access;

/// <summary>The text of an API key: 256 random bits behind a prefix that says what it is.</summary>
internal static class ApiKeySecret
{
    public const string Mark = "cork_";

    private const int RandomBytes = 32;
    private const int ShownCharacters = 6;

    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The start of a key, which may be shown.</summary>
    public static string PrefixOf(string secret) => secret[..(Mark.Length + ShownCharacters)];
}
