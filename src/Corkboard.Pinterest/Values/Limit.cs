namespace Corkboard.Pinterest;

/// <summary>The local checks of documented limits, made before anything is sent.</summary>
internal static class Limit
{
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789ABCDEFabcdef");

    public static void Text(string field, string? text, int longest)
    {
        if (text is not null && CodePoints(text) is var length && length > longest)
        {
            throw PinterestLimitException.TooLong(field, longest, length);
        }
    }

    public static void TextWithin(string field, string? text, int shortest, int longest)
    {
        if (text is not null && CodePoints(text) < shortest)
        {
            throw PinterestLimitException.Empty(field);
        }

        Text(field, text, longest);
    }

    public static void Id<TId>(string field, TId? id)
        where TId : struct, IPinterestId<TId>
    {
        if (id is { } given)
        {
            PinterestId.Checked(given.Value, field);
        }
    }

    public static string Given(string field, string? text) =>
        string.IsNullOrEmpty(text) ? throw PinterestLimitException.Empty(field) : text;

    /// <summary>A code of a standard, such as a country's.</summary>
    public static void CapitalLetters(string field, string? code, int length)
    {
        if (code is not null && (code.Length != length || !code.All(char.IsAsciiLetterUpper)))
        {
            throw PinterestLimitException.OutOfRange(field, $"{length} capital letters", code);
        }
    }

    public static void NotEmpty<T>(string field, IReadOnlyCollection<T> entries)
    {
        if (entries.Count == 0)
        {
            throw PinterestLimitException.Empty(field);
        }
    }

    public static void Count(string field, int count, int lowest, int highest)
    {
        if (count < lowest || count > highest)
        {
            throw PinterestLimitException.Count(field, lowest, highest, count);
        }
    }

    /// <summary>A word to be sent, where the description closes the set; what is read is never closed.</summary>
    public static void OneOf<TValue>(string field, TValue? value, params ReadOnlySpan<TValue> allowed)
        where TValue : struct, IOpenValue<TValue>
    {
        if (value is { } given && !allowed.Contains(given))
        {
            throw PinterestLimitException.OutOfRange(
                field, $"one of {string.Join(", ", allowed.ToArray().Select(word => word.Value))}", given.Value ?? "nothing");
        }
    }

    /// <summary>A colour as <c>#6E7874</c>.</summary>
    public static void Colour(string field, string? text)
    {
        if (text is not null && !(text.Length == 7 && text[0] == '#' && text.AsSpan(1).ContainsAnyExcept(HexDigits) is false))
        {
            throw PinterestLimitException.OutOfRange(field, "a # and six hexadecimal digits", text);
        }
    }

    public static int OneOf(string field, int value, ReadOnlySpan<int> allowed) =>
        allowed.Contains(value)
            ? value
            : throw PinterestLimitException.OutOfRange(field, $"one of {string.Join(", ", allowed.ToArray())}", value);

    public static int Between(string field, int value, int lowest, int highest) =>
        value >= lowest && value <= highest
            ? value
            : throw PinterestLimitException.OutOfRange(field, $"from {lowest} to {highest}", value);

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
