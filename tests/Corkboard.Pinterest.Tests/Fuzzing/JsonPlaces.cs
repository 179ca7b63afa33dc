using System.Text.Json;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Where in a body its values and its members stand, so that any of them can be cut out or exchanged as bytes.</summary>
internal sealed class JsonPlaces
{
    private readonly List<Range> _values = [];
    private readonly List<Range> _members = [];

    private JsonPlaces(byte[] body) => Body = body;

    public byte[] Body { get; }

    /// <summary>Every value, from the whole body to the last number.</summary>
    public IReadOnlyList<Range> Values => _values;

    /// <summary>Every member of every object: name, colon and value.</summary>
    public IReadOnlyList<Range> Members => _members;

    public static JsonPlaces Of(byte[] body)
    {
        var places = new JsonPlaces(body);
        var reader = new Utf8JsonReader(body);
        var open = new Stack<int>();
        var names = new Stack<int>([-1]);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            var end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names.Pop();
                    names.Push(start);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(start);
                    names.Push(-1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    names.Pop();
                    places.Add(open.Pop(), end, names);
                    break;
                default:
                    places.Add(start, end, names);
                    break;
            }
        }

        return places;
    }

    private void Add(int start, int end, Stack<int> names)
    {
        _values.Add(start..end);
        if (names.Peek() is var name and >= 0)
        {
            _members.Add(name..end);
            names.Pop();
            names.Push(-1);
        }
    }
}
