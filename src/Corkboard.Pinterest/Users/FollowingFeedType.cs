using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which of the accounts followed are listed. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<FollowingFeedType>))]
public readonly record struct FollowingFeedType(string Value) : IOpenValue<FollowingFeedType>
{
    /// <summary>All of them, which is the default.</summary>
    public static FollowingFeedType All { get; } = new("ALL");

    /// <summary><c>RANKED</c>.</summary>
    public static FollowingFeedType Ranked { get; } = new("RANKED");

    /// <summary><c>CREATOR_ONLY</c>.</summary>
    public static FollowingFeedType CreatorOnly { get; } = new("CREATOR_ONLY");

    /// <summary><c>RANKED_CREATOR_ONLY</c>.</summary>
    public static FollowingFeedType RankedCreatorOnly { get; } = new("RANKED_CREATOR_ONLY");

    static FollowingFeedType IOpenValue<FollowingFeedType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
