namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Keeps spreadsheets from running a text as a formula: a quote before it, which is taken off again when it comes back.</summary>
/// <remarks>The characters are those that OWASP names for CSV injection.</remarks>
internal static class FormulaGuard
{
    private const char Quote = '\'';

    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart(Quote)) ? $"{Quote}{text}" : text;

    public static string Undo(string text) => text.StartsWith(Quote) && IsFormula(text.AsSpan().TrimStart(Quote)) ? text[1..] : text;

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
