#:property InvariantGlobalization=false
#:property PublishAot=false

// Writes fold-table.txt: for every code point whose folded form differs from itself, that form, as hexadecimal code points.
// Folded is: compatibility decomposition (NFKD), simple case folding, and nothing for what cannot be seen.
// Run it with ICU present:  dotnet run make-fold-table.cs > fold-table.txt
// The table is kept, not computed at run time, so that keys are equal on every machine and under every ICU, or none.

using System.Globalization;
using System.Text;

for (var codePoint = 0x20; codePoint <= 0x10FFFF; codePoint++)
{
    // Hangul syllables are taken apart by arithmetic; code points that will never be characters have no form.
    if (!Rune.IsValid(codePoint)
        || codePoint is (>= 0xAC00 and <= 0xD7A3) or (>= 0xFDD0 and <= 0xFDEF)
        || (codePoint & 0xFFFE) == 0xFFFE)
    {
        continue;
    }

    var rune = new Rune(codePoint);
    var folded = Fold(rune);

    if (folded != rune.ToString())
    {
        Console.WriteLine($"{codePoint:X4} {string.Join(' ', folded.EnumerateRunes().Select(part => $"{part.Value:X4}"))}".TrimEnd());
    }
}

static string Fold(Rune rune)
{
    var decomposed = Decompose(rune.ToString());
    var cased = string.Concat(decomposed.EnumerateRunes().Select(part => part.Value == 0xDF
        ? "ss"
        : Rune.ToLowerInvariant(Rune.ToUpperInvariant(part)).ToString()));
    var visible = Decompose(cased).EnumerateRunes().Where(part => !IsUnseen(part));

    return string.Concat(visible);
}

static string Decompose(string text) => text.Normalize(NormalizationForm.FormKD);

static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
    || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
