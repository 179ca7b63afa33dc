namespace Corkboard.Guard;

/// <summary>A member hands in a revision of a draft to be published at once or later.</summary>
/// <remarks>
/// Give <see cref="Pin"/> and <see cref="DueAt"/> together where the place in the schedule is already known: then the quota is
/// reserved now, for the instant at which the Pin is due. Without them nothing is reserved before the publication.
/// </remarks>
public sealed record PinSubmission : PinAttempt
{
    /// <summary>The Pin-to-be that this submission plans.</summary>
    public PinKey? Pin { get; init; }

    /// <summary>When the Pin is to be published; an instant in the past means at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// Whether this revision was handed in before, and only its place in the schedule is asked for now: it draws nothing from the
    /// pace of <see cref="PlanLimits.Submitting"/> again. <see langword="false"/> by default.
    /// </summary>
    public bool WasHandedIn { get; init; }
}
