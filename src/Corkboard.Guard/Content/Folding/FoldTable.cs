using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Corkboard.Guard;

/// <summary>The folded form of every code point that has another than itself, from the table beside this file.</summary>
/// <remarks>
/// The platform cannot be asked: it normalises nothing when it runs without ICU, and differs by ICU's version when it runs with it.
/// Keys have to be equal everywhere and for years.
/// </remarks>
internal static class FoldTable
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly FrozenDictionary<int, string> s_folded = Read();

    public static void AppendFolded(StringBuilder text, Rune rune)
    {
        if (rune.Value is >= HangulFirst and <= HangulLast)
        {
            AppendHangul(text, rune.Value - HangulFirst);
        }
        else if (s_folded.TryGetValue(rune.Value, out var folded))
        {
            text.Append(folded);
        }
        else
        {
            text.Append(rune);
        }
    }

    // Unicode Standard, section 3.12: a syllable is one of 19 leads, 21 vowels and 27 tails or none.
    private static void AppendHangul(StringBuilder text, int syllable)
    {
        text.Append((char)(0x1100 + (syllable / (Vowels * Tails))));
        text.Append((char)(0x1161 + (syllable / Tails % Vowels)));

        if (syllable % Tails is var tail and not 0)
        {
            text.Append((char)(0x11A7 + tail));
        }
    }

    private static FrozenDictionary<int, string> Read()
    {
        using var stream = typeof(FoldTable).Assembly.GetManifestResourceStream("fold-table.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var folded = new Dictionary<int, string>();

        while (reader.ReadLine() is { } line)
        {
            var codePoints = line.Split(' ').Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
            folded.Add(codePoints[0], string.Concat(codePoints.Skip(1).Select(codePoint => new Rune(codePoint).ToString())));
        }

        return folded.ToFrozenDictionary();
    }
}
