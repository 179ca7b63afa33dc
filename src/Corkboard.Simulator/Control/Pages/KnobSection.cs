using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>Every knob that there is, each as the kind of field that its value asks for.</summary>
internal static partial class KnobSection
{
    public static string Of(KnobSettings settings)
    {
        var knobs = JsonSerializer.SerializeToNode(settings, ControlJson.Default.KnobSettings)!.AsObject();

        return $"""
            <section class="card" id="knobs"><h2>Knobs</h2>
            <form method="post" action="/_simulator/forms/knobs">
            <div class="knobs">{string.Concat(knobs.Select(knob => Field(knob.Key, knob.Value!)))}</div>
            <button>Turn</button></form></section>
            """;
    }

    /// <summary>What a form says of every knob, as JSON; a value of the wrong kind stays as it was typed, to be refused.</summary>
    public static JsonObject Read(IFormCollection form, KnobSettings settings)
    {
        var knobs = JsonSerializer.SerializeToNode(settings, ControlJson.Default.KnobSettings)!.AsObject();
        var read = new JsonObject();

        foreach (var (name, value) in knobs)
        {
            var text = form[name].ToString();
            read[name] = value switch
            {
                JsonArray => new JsonArray([.. Lines(text).Select(line => JsonValue.Create(line))]),
                JsonObject => new JsonObject(Lines(text).Select(line => Pair(line.Split('=', 2)))),
                _ when value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False => form.ContainsKey(name),
                _ when value.GetValueKind() == JsonValueKind.Number => Number(text),
                _ => text,
            };
        }

        return read;
    }

    private static string Field(string name, JsonNode value) => value switch
    {
        JsonArray lines => Lines(name, lines.Select(line => line!.ToString()), "one in a line"),
        JsonObject pairs => Lines(name, pairs.Select(pair => $"{pair.Key}={pair.Value}"), "org_write=1000"),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => $"""
                <label class="check"><input type="checkbox" name="{name}"{(value.GetValue<bool>() ? " checked" : "")}> {WordsOf(name)}</label>
                """,
            JsonValueKind.Number => $"""
                <label>{WordsOf(name)} <input name="{name}" type="number" min="0" step="any" required value="{value.ToJsonString()}"></label>
                """,
            _ => $"""
                <label>{WordsOf(name)} <select name="{name}">{string.Concat(Enum.GetNames<AccessTier>().Select(tier => $"""
                <option{(tier == value.ToString() ? " selected" : "")}>{tier}</option>
                """))}</select></label>
                """,
        },
    };

    private static string Lines(string name, IEnumerable<string> lines, string hint) => $"""
        <label>{WordsOf(name)} <textarea name="{name}" rows="3" placeholder="{hint}">{Text(string.Join('\n', lines))}</textarea></label>
        """;

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static KeyValuePair<string, JsonNode?> Pair(string[] parts) =>
        new(parts[0].Trim(), parts.Length > 1 ? Number(parts[1].Trim()) : null);

    private static JsonValue Number(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonValue number ? number : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary><c>readLagSeconds</c> as <c>Read lag seconds</c>.</summary>
    private static string WordsOf(string name) =>
        char.ToUpperInvariant(name[0]) + Capitals().Replace(name[1..], word => " " + word.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capitals();
}
