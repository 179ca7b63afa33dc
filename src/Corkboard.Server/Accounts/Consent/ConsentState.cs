using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>The <c>state</c> of a trip to the consent page: 256 random bits, kept as a hash.</summary>
internal static class ConsentState
{
    private const int RandomBytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] Hash(string state) => SHA256.HashData(Encoding.UTF8.GetBytes(state));
}
