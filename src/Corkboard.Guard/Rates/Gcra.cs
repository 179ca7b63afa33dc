namespace Corkboard.Guard;

/// <summary>
/// The generic cell rate algorithm: a token bucket that needs one timestamp and no timer. Deterministic, in whole ticks of 100 ns.
/// </summary>
/// <remarks>
/// With <c>T = Refill</c> and <c>τ = Burst × T</c>: one more is allowed at <c>t</c> exactly when <c>max(t, full) + T − τ ≤ t</c>, where
/// <c>full</c> is when the bucket will be full again; only an allowed one moves <c>full</c>. This gives the same answers as a bucket
/// of <c>Burst</c> tokens that refills by one each <c>T</c>.
/// </remarks>
public static class Gcra
{
    /// <summary>Asks a bucket for one token.</summary>
    /// <param name="limit">The bucket's size and speed.</param>
    /// <param name="fullAt">When the bucket is full again, as kept from the last answer; <see langword="null"/> for a full one.</param>
    /// <param name="now">The instant of the question.</param>
    public static GcraAnswer Take(RateLimit limit, DateTimeOffset? fullAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var tolerance = limit.Refill * limit.Burst;
        var start = Clamp(fullAt ?? now, now, now + tolerance);
        var next = start + limit.Refill;
        var retryAt = next - tolerance;

        return retryAt <= now ? new(true, next, null) : new(false, start, retryAt);
    }

    // An instant beyond an empty bucket comes from a clock set back or a plan made smaller; it must not lock anybody out.
    private static DateTimeOffset Clamp(DateTimeOffset instant, DateTimeOffset earliest, DateTimeOffset latest) =>
        instant < earliest ? earliest : instant > latest ? latest : instant;
}

/// <summary>A bucket's answer.</summary>
/// <param name="IsAllowed">Whether there was a token.</param>
/// <param name="FullAt">What to keep for the bucket. After a refusal it differs from what was kept only where that lay out of bounds.</param>
/// <param name="RetryAt">The first instant at which there is a token; <see langword="null"/> where there was one.</param>
public readonly record struct GcraAnswer(bool IsAllowed, DateTimeOffset FullAt, DateTimeOffset? RetryAt);
