using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>A scheduled Pin with all that decides whether it may go out, as it is now.</summary>
internal sealed record PlannedPin
{
    public required ScheduledPin Scheduled { get; init; }

    public required Draft Draft { get; init; }

    public required DraftRevision Revision { get; init; }

    /// <summary>None where the draft never had one, or no longer has it.</summary>
    public required Picture? Picture { get; init; }

    public required PinterestAccount Account { get; init; }

    /// <summary>The newest yes to it.</summary>
    public required Consent? Consent { get; init; }

    /// <summary>The newest review of its revision.</summary>
    public required Review? Review { get; init; }

    public required AccountPause? Pause { get; init; }

    /// <summary>What the installation believes to be allowed at Pinterest.</summary>
    public required AccessTier Tier { get; init; }

    /// <summary>Whether a Pin that could not be told from it may be on Pinterest already, and is being looked for.</summary>
    public required bool HasUnresolvedEqual { get; init; }

    /// <summary>Whether a person agreed to what would be sent now.</summary>
    public bool IsAgreedTo =>
        Scheduled.State == ScheduledPinState.Planned
        && Draft.Revision == Scheduled.Revision
        && Consent is { VoidedAt: null } consent
        && consent.ContentHash.AsSpan().SequenceEqual(Revision.ContentHash);

    /// <summary>Whether a moderator, and not the Guard alone, let it through.</summary>
    public bool IsAllowedByModerator => Review is { State: ReviewState.Allowed, DecidedBy: not null };
}
