using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Names a section of a board. An opaque string of digits; Pinterest has sent 12 to 19 of them.</summary>
[JsonConverter(typeof(PinterestIdConverter<BoardSectionId>))]
public readonly record struct BoardSectionId : IPinterestId<BoardSectionId>
{
    /// <summary>Takes an id as Pinterest gave it.</summary>
    /// <exception cref="PinterestLimitException">The value is empty or has a character that is not an ASCII digit.</exception>
    public BoardSectionId(string value) => Value = PinterestId.Checked(value, "board section id");

    /// <summary>The digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names nothing.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("board section id");
        private init;
    }

    static BoardSectionId IPinterestId<BoardSectionId>.FromPinterest(string value) => new() { Value = value };

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
