namespace Corkboard.Pinterest;

/// <summary>A value breaks a documented limit of the Pinterest API; nothing was sent.</summary>
/// <remarks>The message names the field, the limit and the value (or its size).</remarks>
public sealed class PinterestLimitException : ArgumentException
{
    private const int LongestQuote = 60;

    private PinterestLimitException(string field, string limit, string actual)
        : base($"{field}: {limit}, but it is {actual}.")
    {
        Field = field;
        Limit = limit;
        Actual = actual;
    }

    /// <summary>The field in the API's own spelling, for example <c>alt_text</c>.</summary>
    public string Field { get; }

    /// <summary>The limit in words, for example <c>at most 500 characters</c>.</summary>
    public string Limit { get; }

    /// <summary>The offending value, or its size where the value is long.</summary>
    public string Actual { get; }

    internal static PinterestLimitException NotAnId(string field, string value) =>
        new(field, "must be digits only", Quoted(value));

    internal static PinterestLimitException TooLong(string field, int limit, int length) =>
        new(field, $"must have at most {limit} characters", $"{length} characters long");

    internal static PinterestLimitException Empty(string field) =>
        new(field, "must not be empty", "empty");

    internal static PinterestLimitException Count(string field, int lowest, int highest, int count) =>
        new(field, $"must have from {lowest} to {highest} entries", $"{count} entries long");

    internal static PinterestLimitException OutOfRange(string field, string limit, object value) =>
        new(field, $"must be {limit}", Quoted(FormattableString.Invariant($"{value}")));

    private static string Quoted(string value) =>
        value.Length <= LongestQuote ? $"'{value}'" : $"'{value[..LongestQuote]}…' ({value.Length} characters)";
}
