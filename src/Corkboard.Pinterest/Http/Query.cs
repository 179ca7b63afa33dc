using System.Collections;
using System.Globalization;

namespace Corkboard.Pinterest;

/// <summary>The query of an operation. A parameter without a value is left out.</summary>
internal sealed class Query : IEnumerable<string>
{
    private readonly List<string> _parameters = [];

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _parameters.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    public void Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, DateOnly value) => Add(name, value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A switch that is off is left out, as off is the default of all of Pinterest's.</summary>
    public void Add(string name, bool value) => Add(name, value ? "true" : null);

    /// <summary>A switch whose default is on, or not known: left out where the caller says nothing.</summary>
    public void Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", null => null });

    public void Add<TValue>(string name, TValue? value)
        where TValue : struct, IOpenValue<TValue> => Add(name, value?.Value);

    /// <summary>A list in one parameter, joined with commas.</summary>
    public void AddJoined<TValue>(string name, IEnumerable<TValue> values)
        where TValue : struct, IOpenValue<TValue> => Add(name, string.Join(',', values.Select(v => v.Value)));

    /// <summary>A list as one parameter for each value.</summary>
    public void AddEach<TValue>(string name, IEnumerable<TValue> values)
        where TValue : struct, IOpenValue<TValue>
    {
        foreach (var value in values)
        {
            Add(name, value.Value);
        }
    }

    /// <summary>A list of texts as one parameter for each.</summary>
    public void AddEach(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(name, value);
        }
    }

    /// <summary>The query with its question mark, or nothing.</summary>
    public override string ToString() => _parameters is [] ? "" : $"?{string.Join('&', _parameters)}";

    public IEnumerator<string> GetEnumerator() => _parameters.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
