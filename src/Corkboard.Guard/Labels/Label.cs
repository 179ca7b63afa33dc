namespace Corkboard.Guard;

/// <summary>A word that a person or a rule has put on a member or workspace, with its reason, for other rules to read.</summary>
public sealed record Label
{
    /// <summary>The name of a label whose bearer may neither submit nor publish.</summary>
    public const string Suspended = "suspended";

    /// <summary>The name of a label whose bearer is known to be a person of good will.</summary>
    public const string Trusted = "trusted";

    /// <summary>Whom the label is on.</summary>
    public required LabelSubject Subject { get; init; }

    /// <summary>The label's name, for example <see cref="Suspended"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Why, in plain words for moderators.</summary>
    public required string Reason { get; init; }

    /// <summary>Who put it there: a moderator's id or a rule's.</summary>
    public required string By { get; init; }

    /// <summary>When it ends by itself; <see langword="null"/> where it stays until it is taken off.</summary>
    public DateTimeOffset? Until { get; init; }

    internal bool IsInForce(DateTimeOffset now) => Until is not { } until || now < until;
}
