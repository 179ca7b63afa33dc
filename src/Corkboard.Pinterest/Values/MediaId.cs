using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Names an uploaded video. An opaque string of digits; Pinterest has sent 12 to 19 of them.</summary>
[JsonConverter(typeof(PinterestIdConverter<MediaId>))]
public readonly record struct MediaId : IPinterestId<MediaId>
{
    /// <summary>Takes an id as Pinterest gave it.</summary>
    /// <exception cref="PinterestLimitException">The value is empty or has a character that is not an ASCII digit.</exception>
    public MediaId(string value) => Value = PinterestId.Checked(value, "media id");

    /// <summary>The digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names nothing.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("media id");
        private init;
    }

    static MediaId IPinterestId<MediaId>.FromPinterest(string value) => new() { Value = value };

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
