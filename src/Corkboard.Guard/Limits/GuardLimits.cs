namespace Corkboard.Guard;

/// <summary>The limits of the standard rules that do not come from a plan.</summary>
public sealed record GuardLimits
{
    /// <summary>The limits that are in force where nothing else is configured.</summary>
    public static GuardLimits Default { get; } = new();

    /// <summary>How fast first content is too fast (SPAM-2).</summary>
    public FirstContentLimits FirstContent { get; init; } = new();

    /// <summary>How exactly a reservation has to be met (SPAM-3).</summary>
    public QuotaLimits Quota { get; init; } = new();

    /// <summary>How much repetition is too much (SPAM-5).</summary>
    public DuplicateLimits Duplicates { get; init; } = new();
}
