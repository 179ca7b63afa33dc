namespace Corkboard.Guard;

/// <summary>
/// Lets a workspace hand in and publish Pins in bursts and at a pace that its plan sets, as token buckets. Practice SPAM-4.
/// </summary>
/// <remarks>
/// <para>There are two buckets for each workspace. Publications draw from one at the instants at which they go out, so Pins that
/// are planned for other hours are not throttled as if they went out now. Submissions draw from the other, whenever the Pins
/// are due; it is meant for scripts, and a person who plans a month in one sitting should fit into its burst. A revision that
/// was handed in and then gets its time, or another one, is one submission.</para>
/// <para>The numbers come with each attempt from the plan. For orientation: Discourse asks 30 to 120 seconds between posts of
/// newcomers.</para>
/// <para>A submission too many is refused, a publication too many is held; both carry the instant at which there is a token
/// again, and neither makes the wait longer. A token is drawn by whatever is not refused, except that a publication that has to wait
/// draws none.</para>
/// </remarks>
public sealed class PinRateRule : IGuardRule
{
    /// <inheritdoc/>
    public string Id => "pin-rate";

    /// <inheritdoc/>
    public string Practice => "SPAM-4";

    /// <inheritdoc/>
    public int Revision => 2;

    /// <inheritdoc/>
    public string Limits => "";

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);

        return attempt is PinAttempt pin && Counts(pin) && Ask(pin, memory, now) is { RetryAt: { } retryAt } ? Throttle(pin, retryAt) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(memory);

        if (attempt is not PinAttempt pin || !Counts(pin))
        {
            return [];
        }

        var bucket = BucketOf(pin).Key;
        var answer = Ask(pin, memory, now);
        var isOutOfBounds = !answer.IsAllowed && answer.FullAt != memory.BucketFullAt(bucket);

        return (answer.IsAllowed && Draws(pin, verdict)) || isOutOfBounds ? [new BucketAdvanced(bucket, answer.FullAt)] : [];
    }

    private static bool Counts(PinAttempt attempt) => attempt is not PinSubmission { WasHandedIn: true };

    private static bool Draws(PinAttempt attempt, Verdict verdict) =>
        verdict.Kind == VerdictKind.Allow || (attempt is PinSubmission && verdict.Kind != VerdictKind.Refuse);

    private static GcraAnswer Ask(PinAttempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        var (key, limit) = BucketOf(attempt);

        return Gcra.Take(limit, memory.BucketFullAt(key), now);
    }

    private static (BucketKey Key, RateLimit Limit) BucketOf(PinAttempt attempt) => attempt is PinPublication
        ? (BucketKey.Publishing(attempt.Workspace), attempt.Plan.Publishing)
        : (BucketKey.Submitting(attempt.Workspace), attempt.Plan.Submitting);

    private Finding Throttle(PinAttempt attempt, DateTimeOffset retryAt)
    {
        var limit = BucketOf(attempt).Limit;
        var pace = $"{Words.Counted(limit.Burst, "Pin")} at once and then one every {Words.Of(limit.Refill)}";
        var finding = attempt is PinPublication
            ? this.Hold($"Your workspace's plan publishes {pace}. This Pin is kept and can go out at {Words.Of(retryAt)}.")
            : this.Refuse($"Your workspace's plan takes {pace}. Try again at {Words.Of(retryAt)}.");

        return finding with
        {
            Values = [Words.Value("burst", limit.Burst), Words.Value("refill", limit.Refill), Words.Value("retryAt", retryAt)],
            RetryAt = retryAt,
        };
    }
}
