using System.Text.Json;
using System.Text.RegularExpressions;

namespace Corkboard.Simulator.Api;

/// <summary>A JSON object that is read member by member; the first member that breaks a rule is the <see cref="Problem"/>.</summary>
internal sealed partial class RequestBody
{
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly RequestBody? _outer;
    private Answer? _problem;

    private RequestBody(JsonElement value, string path, RequestBody? outer) =>
        (_object, _path, _outer) = (value, path, outer);

    public Answer? Problem => _outer is null ? _problem : _outer.Problem;

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Unreadable("The request's content type is not application/json.");
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new(document.RootElement.Clone(), "body", outer: null)
                : Unreadable("The request's body is not a JSON object.");
        }
        catch (JsonException)
        {
            return Unreadable("The request's body is not JSON.");
        }
    }

    public bool Has(string name) => _object.TryGetProperty(name, out _);

    /// <summary>A text of at most so many code points; <c>null</c> when absent. A member that is null is refused.</summary>
    public string? Text(string name, int maximum = int.MaxValue, int minimum = 0)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return Refuse(name, $"{value.GetRawText()} is not of type 'string'");
        }

        var text = value.GetString()!;
        var length = text.EnumerateRunes().Count();

        if (length > maximum)
        {
            return Refuse(name, $"the text of {length} characters is too long (constraint: maxLength={maximum})");
        }

        return length < minimum
            ? Refuse(name, $"'{text}' is too short (constraint: minLength={minimum})")
            : text;
    }

    /// <summary>A text that may also be null.</summary>
    public string? TextOrNull(string name, int maximum = int.MaxValue) => IsNull(name) ? null : Text(name, maximum);

    /// <summary>An id that may also be null.</summary>
    public string? IdOrNull(string name) => IsNull(name) ? null : Id(name);

    public string RequiredText(string name, int maximum = int.MaxValue, int minimum = 0) =>
        Text(name, maximum, minimum) ?? Refuse(name, "is a required property") ?? "";

    public string? Id(string name)
    {
        var text = Text(name);

        return text is null || Digits().IsMatch(text) ? text : Refuse(name, $"'{text}' does not match '^\\d+$'");
    }

    public string RequiredId(string name) => Id(name) ?? Refuse(name, "is a required property") ?? "";

    public string? Choice(string name, params ReadOnlySpan<string> allowed)
    {
        var text = Text(name);

        return text is null || allowed.Contains(text)
            ? text
            : Refuse(name, $"'{text}' is not one of {string.Join(", ", allowed!)}");
    }

    public bool Flag(string name, bool fallback) => Find(name) switch
    {
        null => fallback,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => Refuse(name, $"{other.GetRawText()} is not of type 'boolean'") is null && fallback,
    };

    public int? Number(string name, int minimum) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) && number >= minimum => number,
        { } other => Refuse(name, $"{other.GetRawText()} is not an integer of {minimum} or more") is null ? null : 0,
    };

    /// <summary>A list of texts, each one of those that are allowed.</summary>
    public IReadOnlyList<string> Choices(string name, params ReadOnlySpan<string> allowed)
    {
        if (Find(name) is not { } list)
        {
            Refuse(name, "is a required property");

            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Refuse(name, "is not of type 'array'");

            return [];
        }

        var chosen = list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "").ToList();

        foreach (var one in chosen)
        {
            if (!allowed.Contains(one))
            {
                Refuse(name, $"'{one}' is not one of {string.Join(", ", allowed!)}");
            }
        }

        return chosen;
    }

    public RequestBody? Object(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new(value, $"{_path}.{name}", this),
        { } => Refuse(name, "is not of type 'object'") is null ? null : this,
    };

    public IReadOnlyList<RequestBody> Objects(string name, int minimum, int maximum)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } array)
        {
            Refuse(name, "is not of type 'array'");

            return [];
        }

        var count = array.GetArrayLength();

        if (count < minimum || count > maximum)
        {
            Refuse(name, $"holds {count} items (constraint: minItems={minimum}, maxItems={maximum})");

            return [];
        }

        return [.. array.EnumerateArray().Select((item, at) => new RequestBody(item, $"{_path}.{name}[{at}]", this))];
    }

    /// <summary>Keeps the first problem; always <c>null</c>, to stand where a value was looked for.</summary>
    public string? Refuse(string name, string problem)
    {
        var outermost = this;

        while (outermost._outer is { } outer)
        {
            outermost = outer;
        }

        outermost._problem ??= Refusals.Invalid($"Invalid request: {_path}.{name} {problem}");

        return null;
    }

    private static RequestBody Unreadable(string message) =>
        new(JsonDocument.Parse("{}").RootElement, "body", outer: null) { _problem = Refusals.Invalid(message) };

    private JsonElement? Find(string name) =>
        _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out var value) ? value : null;

    private bool IsNull(string name) => Find(name) is { ValueKind: JsonValueKind.Null };

    [GeneratedRegex(@"^[0-9]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
