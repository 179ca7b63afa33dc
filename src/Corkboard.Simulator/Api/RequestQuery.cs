using System.Globalization;

namespace Corkboard.Simulator.Api;

/// <summary>A query string that is read parameter by parameter; the first that breaks a rule is the <see cref="Problem"/>.</summary>
internal sealed class RequestQuery(IQueryCollection query)
{
    public Answer? Problem { get; private set; }

    public bool Has(string name) => query.ContainsKey(name);

    public string? Text(string name)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return null;
        }

        return values.Count == 1 ? values[0] : Refuse(name, $"is given {values.Count} times", values[0]);
    }

    public string Choice(string name, string fallback, params ReadOnlySpan<string> allowed)
    {
        var text = Text(name) ?? fallback;

        return allowed.Contains(text)
            ? text
            : Refuse(name, $"'{text}' is not one of {string.Join(", ", allowed!)}", fallback);
    }

    /// <summary>One of those that are allowed; <c>null</c> when absent.</summary>
    public string? ChoiceIfGiven(string name, params ReadOnlySpan<string> allowed) => Has(name) ? Choice(name, "", allowed) : null;

    /// <summary>A list that is joined by commas or given as repeated parameters.</summary>
    public IReadOnlyList<string> Choices(string name, params ReadOnlySpan<string> allowed)
    {
        if (!query.TryGetValue(name, out var values))
        {
            return [];
        }

        var chosen = values.ToString().Split(',', StringSplitOptions.TrimEntries);

        foreach (var one in chosen)
        {
            if (!allowed.Contains(one))
            {
                Refuse(name, $"'{one}' is not one of {string.Join(", ", allowed!)}", one);
            }
        }

        return chosen;
    }

    /// <summary>Ids that are joined by commas or given as repeated parameters.</summary>
    public IReadOnlyList<string> Ids(string name, int minimum, int maximum)
    {
        var ids = Texts(name);

        if (ids.Count < minimum || ids.Count > maximum)
        {
            Refuse(name, $"holds {ids.Count} items (constraint: minItems={minimum}, maxItems={maximum})");
        }
        else if (ids.FirstOrDefault(id => id.Length == 0 || !id.All(char.IsAsciiDigit)) is { } wrong)
        {
            Refuse(name, $"'{wrong}' does not match '^\\d+$'");
        }

        return ids;
    }

    /// <summary>Texts that are joined by commas or given as repeated parameters.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        query.TryGetValue(name, out var values) ? values.ToString().Split(',', StringSplitOptions.TrimEntries) : [];

    public int Number(string name, int fallback, int minimum, int maximum)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum
                ? number
                : Refuse(name, $"'{text}' is not an integer from {minimum} to {maximum}", fallback);
    }

    public bool Flag(string name) => Flag(name, fallback: false);

    public bool Flag(string name, bool fallback) => Text(name) switch
    {
        null => fallback,
        "false" => false,
        "true" => true,
        var text => Refuse(name, $"'{text}' is neither 'true' nor 'false'", fallback),
    };

    public DateOnly Date(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse(name, $"'{Text(name)}' is not a date as YYYY-MM-DD", fallback: DateOnly.MinValue);

    public void Refuse(string name, string problem) =>
        Problem ??= Refusals.Invalid($"Invalid request: query.{name} {problem}");

    private T Refuse<T>(string name, string problem, T fallback)
    {
        Refuse(name, problem);

        return fallback;
    }
}
