using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Names a Pin. An opaque string of digits; Pinterest has sent 12 to 19 of them.</summary>
[JsonConverter(typeof(PinterestIdConverter<PinId>))]
public readonly record struct PinId : IPinterestId<PinId>
{
    /// <summary>Takes an id as Pinterest gave it.</summary>
    /// <exception cref="PinterestLimitException">The value is empty or has a character that is not an ASCII digit.</exception>
    public PinId(string value) => Value = PinterestId.Checked(value, "pin id");

    /// <summary>The digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names nothing.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("pin id");
        private init;
    }

    static PinId IPinterestId<PinId>.FromPinterest(string value) => new() { Value = value };

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
