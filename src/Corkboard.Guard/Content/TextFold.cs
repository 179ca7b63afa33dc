using System.Globalization;
using System.Text;

namespace Corkboard.Guard;

/// <summary>
/// Folds a text so that what reads the same compares equal: case, white space, Unicode compatibility forms (full width, ligatures,
/// composed or not) and characters that cannot be seen make no difference.
/// </summary>
public static class TextFold
{
    /// <summary>The folded text. Folding it again changes nothing.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            FoldTable.AppendFolded(folded, rune);
        }

        return Spaced(Ordered(folded.ToString()));
    }

    /// <summary>How many letters the text has.</summary>
    public static int Letters(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.EnumerateRunes().Count(Rune.IsLetter);
    }

    // Marks on one letter come in any order; here they get one. (Which one does not matter to a key.)
    private static IEnumerable<Rune> Ordered(string text)
    {
        var marks = new List<Rune>();

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                marks.Add(rune);
                continue;
            }

            foreach (var mark in marks.Order())
            {
                yield return mark;
            }

            marks.Clear();
            yield return rune;
        }

        foreach (var mark in marks.Order())
        {
            yield return mark;
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Spaced(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        var isGap = false;

        foreach (var rune in runes)
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                isGap = text.Length > 0;
                continue;
            }

            if (isGap)
            {
                text.Append(' ');
                isGap = false;
            }

            text.Append(rune);
        }

        return text.ToString();
    }
}
