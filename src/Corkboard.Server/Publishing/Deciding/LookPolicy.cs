using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>What a look found, and what is known of the attempt that it was for.</summary>
internal sealed record LookFacts
{
    /// <summary>Pins that are the attempt's without doubt and no other attempt's, oldest first.</summary>
    public required IReadOnlyList<PinId> Matches { get; init; }

    /// <summary>Whether there are Pins that could be the attempt's, changed since.</summary>
    public required bool HasLookalikes { get; init; }

    /// <summary>How many unresolved attempts of equal Pins came before this one: each needs a match of its own.</summary>
    public required int EqualsBefore { get; init; }

    /// <summary>How many looks were made, this one included.</summary>
    public required int Looks { get; init; }

    /// <summary>How often the answer of this Pin was lost, this time included.</summary>
    public required int Unknowns { get; init; }

    /// <summary>Whether the server that sent it is done with it for certain.</summary>
    public required bool SenderIsSilent { get; init; }

    /// <summary>The last moment at which the request could still arrive.</summary>
    public required Instant LastArrivalAt { get; init; }
}

/// <summary>Says what follows from a look.</summary>
internal static class LookPolicy
{
    private const int UnknownsBeforeAsking = 2;

    public static LookStep After(LookFacts look, IReadOnlyList<Duration> looksAfter) => look switch
    {
        _ when look.Matches.Count > look.EqualsBefore => new LookStep.Found(look.Matches[look.EqualsBefore]),
        _ when look.Looks < looksAfter.Count => new LookStep.LookAgain(look.LastArrivalAt + looksAfter[look.Looks]),
        { HasLookalikes: false, SenderIsSilent: true, Unknowns: < UnknownsBeforeAsking } => new LookStep.SendAgain(),
        _ => new LookStep.Ask(),
    };
}
