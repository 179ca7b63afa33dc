using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>What follows from a look on Pinterest for a Pin whose answer was lost.</summary>
internal abstract record LookStep
{
    private LookStep()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Found(PinId Pin) : LookStep;

    /// <summary>It may still appear: lists lag behind.</summary>
    public sealed record LookAgain(Instant At) : LookStep;

    /// <summary>It is not there, and nothing that was sent can arrive any more.</summary>
    public sealed record SendAgain : LookStep;

    /// <summary>Only a person can tell.</summary>
    public sealed record Ask : LookStep;
}
