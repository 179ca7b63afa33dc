using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Names a Pinterest user for good, while the username may change at any time. An opaque string of digits; Pinterest has sent 12 to 19 of them.</summary>
[JsonConverter(typeof(PinterestIdConverter<UserId>))]
public readonly record struct UserId : IPinterestId<UserId>
{
    /// <summary>Takes an id as Pinterest gave it.</summary>
    /// <exception cref="PinterestLimitException">The value is empty or has a character that is not an ASCII digit.</exception>
    public UserId(string value) => Value = PinterestId.Checked(value, "user id");

    /// <summary>The digits.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names nothing.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("user id");
        private init;
    }

    static UserId IPinterestId<UserId>.FromPinterest(string value) => new() { Value = value };

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
