namespace Corkboard.Guard;

/// <summary>A token bucket: so many at once, and then one more for each interval that passes.</summary>
public sealed record RateLimit
{
    /// <summary>A bucket of this size and speed.</summary>
    /// <param name="burst">How many may come at one instant after a quiet time; at least 1.</param>
    /// <param name="refill">How long one token takes to come back; longer than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of these bounds.</exception>
    public RateLimit(int burst, TimeSpan refill)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(burst, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(refill, TimeSpan.Zero);
        (Burst, Refill) = (burst, refill);
    }

    /// <summary>How many may come at one instant after a quiet time.</summary>
    public int Burst { get; }

    /// <summary>How long one token takes to come back. A full bucket takes <c>Burst × Refill</c>.</summary>
    public TimeSpan Refill { get; }
}
