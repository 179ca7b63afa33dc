namespace Corkboard.Guard;

/// <summary>
/// Keeps a workspace within the Pins that its plan allows in any 24 hours and in any 7 times 24 hours. Practice SPAM-3.
/// </summary>
/// <remarks>
/// <para>The quota belongs to the workspace, because the plan does: its members share it. The numbers come with each attempt from
/// the plan; Pinterest advises a limit per day or week for free accounts and names none.</para>
/// <para>A Pin counts at the instant at which it is due, so planning thirty Pins for thirty days in one sitting uses one place of
/// each day. A submission with a Pin and a due instant reserves a place then, a publication at its own instant, unless the Pin's
/// reserved place is near enough (<see cref="QuotaLimits.Grace"/>). Places are taken when the decision is applied, used up by
/// <see cref="Commit"/> and given back by <see cref="Release"/>, so Pins decided side by side cannot pass the limit and a failure
/// costs nothing.</para>
/// <para>A submission beyond the limit is refused, with the first instant that is free; a publication beyond it is held until then.</para>
/// </remarks>
/// <param name="limits">How exactly a reserved place has to be met.</param>
public sealed class PinQuotaRule(QuotaLimits limits) : IGuardRule
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public string Id => "pin-quota";

    /// <inheritdoc/>
    public string Practice => "SPAM-3";

    /// <inheritdoc/>
    public int Revision => 1;

    /// <inheritdoc/>
    public string Limits => limits.ToString();

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);

        if (attempt is not PinAttempt pin || Wanted(pin, memory, now) is not { } wanted)
        {
            return null;
        }

        var taken = memory.PlacesOf(pin.Workspace).Where(place => place.Pin != wanted.Pin).Select(place => place.At).ToList();
        var quotas = QuotasOf(pin.Plan);
        var full = quotas.Where(quota => quota.FirstFree(taken, wanted.At) != wanted.At).ToList();

        return full.Count == 0 ? null : Describe(pin, wanted.At, full[^1], taken, FirstFree(quotas, taken, wanted.At));
    }

    /// <inheritdoc/>
    public IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(memory);

        // A held submission keeps its place while a moderator looks; a held publication asks again.
        var goesOn = verdict.Kind == VerdictKind.Allow || (verdict.Kind == VerdictKind.Hold && attempt is PinSubmission);

        return goesOn && attempt is PinAttempt pin && Wanted(pin, memory, now) is { } wanted
            ? [new QuotaReserved(pin.Workspace, wanted.Pin, wanted.At)]
            : [];
    }

    // The place that the attempt needs and does not have yet.
    private (PinKey Pin, DateTimeOffset At)? Wanted(PinAttempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        (PinKey Pin, DateTimeOffset At, TimeSpan Grace)? wanted = attempt switch
        {
            PinPublication publication => (publication.Pin, now, limits.Grace),
            PinSubmission { Pin: { } pin, DueAt: { } due } => (pin, due > now ? due.ToUniversalTime() : now, TimeSpan.Zero),
            _ => null,
        };

        return wanted is { } place && !IsHeld(memory.PlaceOf(attempt.Workspace, place.Pin), place.At, place.Grace)
            ? (place.Pin, place.At)
            : null;
    }

    private static bool IsHeld(QuotaPlace? place, DateTimeOffset at, TimeSpan grace) =>
        place is not null && (at - place.At).Duration() <= (place.IsUsed ? s_week : grace);

    private static List<RollingQuota> QuotasOf(PlanLimits plan)
    {
        var quotas = new List<RollingQuota>(capacity: 2);

        if (plan.PinsPerDay is { } perDay)
        {
            quotas.Add(new(perDay, s_day));
        }

        if (plan.PinsPerWeek is { } perWeek)
        {
            quotas.Add(new(perWeek, s_week));
        }

        return quotas;
    }

    private static DateTimeOffset? FirstFree(List<RollingQuota> quotas, List<DateTimeOffset> taken, DateTimeOffset at)
    {
        DateTimeOffset? free = at;
        DateTimeOffset? before;

        do
        {
            before = free;
            free = quotas.Aggregate(free, (instant, quota) => instant is { } from ? quota.FirstFree(taken, from) : null);
        }
        while (free != before);

        return free;
    }

    private Finding Describe(
        PinAttempt attempt, DateTimeOffset at, RollingQuota quota, List<DateTimeOffset> taken, DateTimeOffset? free)
    {
        var used = quota.Used(taken, at);
        var period = quota.Span == s_day ? "24 hours" : "7 days";
        var next = free is { } instant
            ? $"The next one is possible at {Words.Of(instant)}."
            : "Another plan allows more.";
        var text = $"Your workspace's plan allows {Words.Counted(quota.Limit, "Pin")} in any {period}, and {used} " +
            $"{(used == 1 ? "is" : "are")} published or planned around {Words.Of(at)}. {next}";
        var finding = attempt is PinPublication && free is not null ? this.Hold(text) : this.Refuse(text);

        return finding with
        {
            Values =
            [
                Words.Value("limit", quota.Limit),
                Words.Value("used", used),
                Words.Value("period", quota.Span),
                .. free is { } possible ? [Words.Value("nextAt", possible)] : Array.Empty<FindingValue>(),
            ],
            RetryAt = free,
        };
    }
}
