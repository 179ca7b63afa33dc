using System.Text;
using System.Text.RegularExpressions;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>Finds secrets in a stream of bytes of any size, as text in UTF-8, Latin or UTF-16, and in Base64 within it.</summary>
internal static partial class LeakSearch
{
    private const int WindowSize = 1024 * 1024;

    /// <summary>Reads the stream to its end, a window at a time. Neighbours overlap by twice the longest secret, and each takes what begins in its half.</summary>
    public static IReadOnlyList<Leak> Read(Stream content, string file)
    {
        var leaks = new List<Leak>();
        var window = new byte[WindowSize];
        var (kept, line, encoding, isText) = (0, 1, (Encoding?)null, true);
        while (true)
        {
            var filled = kept + content.ReadAtLeast(window.AsSpan(kept), WindowSize - kept, throwOnEndOfStream: false);
            encoding ??= EncodingOf(window.AsSpan(0, filled));
            isText = isText && (!encoding.Equals(Encoding.Latin1) || !window.AsSpan(kept, filled - kept).Contains((byte)0));
            var text = encoding.GetString(window, 0, filled);
            var isLast = filled < WindowSize;
            var half = encoding.GetString(window, 0, SecretShape.Longest).Length;
            var (from, to) = (kept == 0 ? 0 : half, isLast ? text.Length : text.Length - half);
            foreach (var (shape, at, secret) in Find(text).Where(hit => hit.At >= from && hit.At < to))
            {
                leaks.Add(new(
                    shape, file, isText ? line + text.AsSpan(0, at).Count('\n') : null, Commit: null, secret.Length, Leak.FingerprintOf(secret)));
            }

            if (isLast)
            {
                return [.. leaks.DistinctBy(leak => (leak.Shape.Id, leak.Line, leak.Fingerprint))];
            }

            kept = 2 * SecretShape.Longest;
            line += encoding.GetString(window, 0, filled - kept).AsSpan().Count('\n');
            window.AsSpan(filled - kept, kept).CopyTo(window);
        }
    }

    private static IEnumerable<(SecretShape Shape, int At, string Secret)> Find(string text)
    {
        foreach (var shape in SecretShape.All)
        {
            foreach (var secret in shape.FindIn(text))
            {
                yield return (shape, secret.Index, secret.Value);
            }
        }

        foreach (Match encoded in TokenInBase64().Matches(text))
        {
            var plain = Encoding.Latin1.GetString(Convert.FromBase64String(encoded.Value[..(encoded.Length / 4 * 4)]));
            foreach (var shape in SecretShape.All)
            {
                foreach (var secret in shape.FindIn(plain))
                {
                    yield return (shape, encoded.Index, secret.Value);
                }
            }
        }
    }

    // The shapes are ASCII, which Latin-1 reads in UTF-8 as well; only UTF-16 parts their letters.
    private static Encoding EncodingOf(ReadOnlySpan<byte> start)
    {
        switch (start)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;

            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        var (even, odd) = (0, 0);
        var sample = start[..Math.Min(start.Length, 1024)];
        for (var index = 0; index < sample.Length; index++)
        {
            if (sample[index] == 0)
            {
                (even, odd) = index % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        return (odd > sample.Length / 3, even > sample.Length / 3) switch
        {
            (true, false) => Encoding.Unicode,
            (false, true) => Encoding.BigEndianUnicode,
            _ => Encoding.Latin1,
        };
    }

    // "pina_", "pinr_" and "pinc_" as Base64 begins them: a Kubernetes secret, for example.
    [GeneratedRegex("(?<![A-Za-z0-9+/])cGlu(YV|cl|Y1)[A-Za-z0-9+/]{30,2800}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TokenInBase64();
}
