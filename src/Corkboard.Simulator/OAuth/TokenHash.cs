using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Simulator.OAuth;

/// <summary>What is kept of a code or a token.</summary>
internal static class TokenHash
{
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
