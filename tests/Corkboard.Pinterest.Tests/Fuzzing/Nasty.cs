using System.Text;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Pieces of JSON, and of what only looks like it, that nobody expects where they stand.</summary>
internal static class Nasty
{
    private static readonly byte[][] Short =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "-1", "1.5", "1e999", "-1e400", "1E-999", "99999999999999999999999999", "9223372036854775808",
            "-9223372036854775808", "2147483648", "9223372036854775807", "0.1e1", "NaN", "-Infinity", "01", "+1", "0x1", "1.", ".5",
            "\"\"", "\" \"", "\"x\"", "\"null\"", "\"NaN\"", "\"Infinity\"", "\"-1\"", "\"1e5\"", "\"9223372036854775808\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"",
            "\"\\x\"", "\"\\u12\"", "\"\n\"", "'x'", "\"unfinished", "x", "undefined", "/* c */ 1", "// c\n1", "[]", "{}", "[null]", "{\"\":null}", "[[]]",
            "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"\\ud800\":1}", "{\"id\":null,\"id\":\"2\",\"id\":{}}", "[1 2]", "]", "}", ",", ":",
            "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-02-30T00:00:00\"", "\"2026-13-01\"", "\"0000-00-00\"", "\"24:00:00\"",
            "\"http://\"", "\"http://[::1\"", "\"http://\\u0000/\"", "\"//x\"", "\"file:///etc/passwd\"", "\"javascript:1\"", "\"https://user@host:99999/\"",
        }.Select(Encoding.UTF8.GetBytes),
        [(byte)'"', 0xC3, 0x28, (byte)'"'],
        [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'],
        [(byte)'"', 0xFF, 0xFE, (byte)'"'],
        [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        [0xEF, 0xBB, 0xBF],
        [0],
    ];

    public static byte[] Value(Random random) => random.Next(60) == 0 ? Long(random) : Short[random.Next(Short.Length)];

    private static byte[] Long(Random random)
    {
        // One in many is really long, so that time and memory are seen to grow with the length and no faster.
        var length = random.Next(20) == 0 ? 400_000 : random.Next(1, 4_000);

        return random.Next(8) switch
        {
            0 => Repeated("[", length),
            1 => Repeated("{\"a\":", length / 5),
            2 => [.. Repeated("[", length / 2), .. Repeated("]", length / 2)],
            3 => [(byte)'"', .. Repeated("ä", length / 2), (byte)'"'],
            4 => Repeated("9", length),
            5 => [(byte)'[', .. Repeated("null,", length / 5), .. "null]"u8],
            6 => [(byte)'{', .. Repeated("\"a\":{},", length / 7), .. "\"b\":0}"u8],
            _ => [(byte)'"', .. Repeated("\\u0041", length / 6), (byte)'"'],
        };
    }

    private static byte[] Repeated(string piece, int times) =>
        Encoding.UTF8.GetBytes(new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString());
}
