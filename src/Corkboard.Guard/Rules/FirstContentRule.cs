namespace Corkboard.Guard;

/// <summary>
/// Measures the time from sign-up and from the confirmation of the address to a member's first content, and makes first content
/// that came within a bot's seconds wait. Practice SPAM-2.
/// </summary>
/// <remarks>
/// <para>The numbers and their sources stand at <see cref="FirstContentLimits"/>.</para>
/// <para>The rule looks at submissions until the first one is allowed. The first measure stays: whoever came too fast cannot wait
/// a little and try again, but is let through when a moderator lets a Pin of theirs be published, or labels them
/// <see cref="Label.Trusted"/>. A human check that was passed answers a challenge and does not lift a hold.</para>
/// </remarks>
/// <param name="limits">How fast is too fast.</param>
public sealed class FirstContentRule(FirstContentLimits limits) : IGuardRule
{
    /// <inheritdoc/>
    public string Id => "first-content";

    /// <inheritdoc/>
    public string Practice => "SPAM-2";

    /// <inheritdoc/>
    public int Revision => 1;

    /// <inheritdoc/>
    public string Limits => limits.ToString();

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);

        if (attempt is not PinSubmission pin || memory.HasAcceptedContent(pin.Member) || IsTrusted(pin, memory, now))
        {
            return null;
        }

        var finding = Judge(memory.FirstContentOf(pin.Member) ?? Measure(pin, now));

        return finding is { Kind: VerdictKind.Challenge } && pin.PassedHumanCheck is true ? null : finding;
    }

    /// <inheritdoc/>
    public IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(memory);

        if (attempt is PinSubmission pin && verdict.Kind != VerdictKind.Refuse && memory.FirstContentOf(pin.Member) is null)
        {
            var first = Measure(pin, now);

            yield return new FirstContentRecorded(pin.Member, first.At, first.SinceSignUp, first.SinceConfirmation);
        }

        if (attempt is PinAttempt && verdict.Kind == VerdictKind.Allow && !memory.HasAcceptedContent(attempt.Member))
        {
            yield return new ContentAccepted(attempt.Member);
        }
    }

    private static bool IsTrusted(PinSubmission pin, GuardMemory memory, DateTimeOffset now) =>
        memory.LabelOn(LabelSubject.Of(pin.Member), Label.Trusted, now) is not null;

    private static FirstContent Measure(PinSubmission pin, DateTimeOffset now) =>
        new(now, Since(pin.SignedUpAt, now), Since(pin.AddressConfirmedAt, now));

    // An instant in the future comes from clocks that disagree; it measures nothing.
    private static TimeSpan? Since(DateTimeOffset? then, DateTimeOffset now) =>
        then is { } instant && instant <= now ? now - instant : null;

    private Finding? Judge(FirstContent first) => first switch
    {
        { SinceSignUp: null } => this.Challenge(
            "The time between your sign-up and your first Pin is not known, so please show that you are human."),
        { SinceSignUp: { } age } when age < limits.HoldBelow => this.Hold(
            $"Your first Pin came {Words.Of(age)} after sign-up, faster than a person works, so a moderator looks at it first.",
            [.. Values(first)]),
        { SinceSignUp: { } age } when age < limits.ChallengeBelow => this.Challenge(
            $"Your first Pin came {Words.Of(age)} after sign-up, so please show that you are human.",
            [.. Values(first)]),
        { SinceConfirmation: { } age } when age < limits.ChallengeBelowSinceConfirmation => this.Challenge(
            $"Your first Pin came {Words.Of(age)} after you confirmed your address, so please show that you are human.",
            [.. Values(first)]),
        _ => null,
    };

    private static IEnumerable<FindingValue> Values(FirstContent first)
    {
        if (first.SinceSignUp is { } sinceSignUp)
        {
            yield return Words.Value("sinceSignUp", sinceSignUp);
        }

        if (first.SinceConfirmation is { } sinceConfirmation)
        {
            yield return Words.Value("sinceConfirmation", sinceConfirmation);
        }
    }
}
