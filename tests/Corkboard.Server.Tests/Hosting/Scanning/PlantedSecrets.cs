using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Server.Tests.Hosting.Scanning;

/// <summary>Secrets of the right shape, put together at run time, so that no scanner finds one in this source.</summary>
internal static class PlantedSecrets
{
    public static string AccessToken(int length) => "pin" + "a_" + RandomText(length);

    public static string RefreshToken(int length) => "pin" + "r_" + RandomText(length);

    public static string ClientToken(int length) => "pin" + "c_" + RandomText(length);

    public static string AppSecret(int length) => Convert.ToHexStringLower(Seeded("app secret", length))[..length];

    // The same each time, with many different characters and some digits.
    private static string RandomText(int length) =>
        Convert.ToBase64String(Seeded("token", length)).Replace('+', '-').Replace('/', '0')[..length];

    private static byte[] Seeded(string label, int length) =>
        Rfc2898DeriveBytes.Pbkdf2(label, Encoding.UTF8.GetBytes("planted"), iterations: 1, HashAlgorithmName.SHA256, length);
}
