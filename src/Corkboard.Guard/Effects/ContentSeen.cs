namespace Corkboard.Guard;

/// <summary>Content was allowed and is known from now on, so that repetitions of it can be found.</summary>
/// <param name="Sighting">Who pinned what, where and when.</param>
public sealed record ContentSeen(Sighting Sighting) : Effect;
