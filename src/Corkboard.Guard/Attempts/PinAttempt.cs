namespace Corkboard.Guard;

/// <summary>What submitting and publishing a Pin have in common.</summary>
public abstract record PinAttempt : Attempt
{
    private protected PinAttempt()
    {
    }

    /// <summary>The workspace whose plan the Pin counts against.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>What is pinned.</summary>
    public required DraftKey Draft { get; init; }

    /// <summary>Which revision of the draft, counted from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The limits of the workspace's plan at this instant.</summary>
    public required PlanLimits Plan { get; init; }

    /// <summary>When the member signed up.</summary>
    public DateTimeOffset? SignedUpAt { get; init; }

    /// <summary>When the member last confirmed an address; <see langword="null"/> where none was confirmed, as far as is known.</summary>
    public DateTimeOffset? AddressConfirmedAt { get; init; }

    /// <summary>When the member last changed the address; <see langword="null"/> where it is still the one of the sign-up.</summary>
    public DateTimeOffset? AddressChangedAt { get; init; }

    /// <summary>Whether the member passed a check for bots for this very attempt; <see langword="null"/> where none was asked.</summary>
    public bool? PassedHumanCheck { get; init; }

    /// <summary>The board that the Pin goes to, where it is known.</summary>
    public BoardKey? Board { get; init; }

    /// <summary>What the Pin shows and says, as keys.</summary>
    public required PinContent Content { get; init; }
}
