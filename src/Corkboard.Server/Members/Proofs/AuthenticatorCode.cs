using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Corkboard.Server.Members.Proofs;

/// <summary>The six digits that an authenticator app shows for 30 seconds: RFC 6238 over RFC 4226, with HMAC-SHA-1 as every app has it.</summary>
internal static class AuthenticatorCode
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // One step each way: clocks differ, and typing takes time.
    private const int Tolerance = 1;

    public static string At(string base32Key, Instant at) => Of(Decode(base32Key), StepOf(at));

    /// <summary>The step at whose time this code is right, if it is near the present.</summary>
    public static long? Match(string base32Key, string code, Instant now)
    {
        var key = Decode(base32Key);
        var typed = Encoding.ASCII.GetBytes(code);
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(key, step)), typed))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>Whether it looks like a code of an authenticator app, and not like a recovery code.</summary>
    public static bool IsOne(string code) => code.Length == Digits && code.All(char.IsAsciiDigit);

    private static long StepOf(Instant at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238: authenticator apps compute with HMAC-SHA-1, which is not weak in this use.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;

        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in base32)
        {
            held = (held << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
