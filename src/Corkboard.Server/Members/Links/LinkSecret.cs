using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Members.Links;

/// <summary>The secret in a one-time link: 256 random bits, of which only the hash is kept.</summary>
internal static class LinkSecret
{
    private const int RandomBytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
