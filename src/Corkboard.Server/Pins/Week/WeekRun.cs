using Corkboard.Guard;
using Corkboard.Server.Guarding;
using NodaTime;

namespace Corkboard.Server.Pins.Week;

/// <summary>What would become of a Pin, when, and why.</summary>
internal sealed record Foreseen(WeekOutcome Outcome, Instant? At, IReadOnlyList<string> Reasons);

/// <summary>Lets days pass before a guard that nobody has to reckon with: each Pin asks at its time, and again when it was told to.</summary>
internal static class WeekRun
{
    /// <summary>Asked more often than this within the days, a Pin would not go out in them.</summary>
    private const int MostAsked = 200;

    public static IReadOnlyDictionary<ExpectedPin, Foreseen> Foresee(
        WhatIf guard, IReadOnlyList<ExpectedPin> pins, PlanLimits unhurried, Instant now, Instant end)
    {
        var foreseen = new Dictionary<ExpectedPin, Foreseen>();
        var waiting = new PriorityQueue<(ExpectedPin Pin, int Asked), (Instant At, int Order)>();
        for (var order = 0; order < pins.Count; order++)
        {
            var pin = pins[order];
            if (pin.Obstacle is { } obstacle)
            {
                foreseen[pin] = new(WeekOutcome.Waits, null, [obstacle]);
            }
            else if (pin.IsWish && WhyNotPlanned(guard, pin, unhurried, now) is { } refusal)
            {
                foreseen[pin] = refusal;
            }
            else
            {
                waiting.Enqueue((pin, 1), (Max(pin.DueAt, now), order));
            }
        }

        while (waiting.TryDequeue(out var next, out var place))
        {
            var (pin, asked) = next;
            var verdict = guard.Decide(Publication(pin), place.At);
            if (verdict is { Kind: VerdictKind.Hold or VerdictKind.Refuse, RetryAt: { } again } && asked < MostAsked
                && Instant.FromDateTimeOffset(again) is var at && at > place.At && at < end)
            {
                waiting.Enqueue((pin, asked + 1), (at, place.Order));
                foreseen[pin] = new(WeekOutcome.GoesOutLater, at, Words(verdict));
            }
            else
            {
                foreseen[pin] = Judge(verdict, pin, place.At, foreseen.GetValueOrDefault(pin));
            }
        }

        return foreseen;
    }

    // A wish takes its place in the quota as a yes to it would.
    private static Foreseen? WhyNotPlanned(WhatIf guard, ExpectedPin pin, PlanLimits unhurried, Instant now)
    {
        var facts = pin.Facts! with { Pin = pin.Key, DueAt = pin.DueAt.ToDateTimeOffset(), Plan = unhurried };
        var verdict = guard.Decide(facts, now);

        return verdict.Kind switch
        {
            VerdictKind.Refuse => new(WeekOutcome.Refused, null, Words(verdict)),
            VerdictKind.Hold => new(WeekOutcome.Waits, null, Words(verdict)),

            // A challenge is about this very moment, and nobody hands anything in now.
            _ => null,
        };
    }

    private static PinPublication Publication(ExpectedPin pin) => new()
    {
        Member = pin.Facts!.Member,
        Workspace = pin.Facts.Workspace,
        Draft = pin.Facts.Draft,
        Revision = pin.Facts.Revision,
        Pin = pin.Key,
        Plan = pin.Facts.Plan,
        SignedUpAt = pin.Facts.SignedUpAt,
        AddressConfirmedAt = pin.Facts.AddressConfirmedAt,
        Board = pin.Facts.Board,
        Content = pin.Facts.Content,
    };

    private static Foreseen Judge(Verdict verdict, ExpectedPin pin, Instant at, Foreseen? before) => verdict switch
    {
        { Kind: VerdictKind.Allow } when at > pin.DueAt && before is not null => new(WeekOutcome.GoesOutLater, at, before.Reasons),
        { Kind: VerdictKind.Allow } => new(WeekOutcome.GoesOut, at, []),
        { RetryAt: not null } => new(WeekOutcome.GoesOutLater, null, Words(verdict)),
        { Kind: VerdictKind.Refuse } => new(WeekOutcome.Refused, null, Words(verdict)),
        _ => new(WeekOutcome.Waits, null, Words(verdict)),
    };

    private static List<string> Words(Verdict verdict) => [.. verdict.Reasons.Select(reason => reason.Text)];

    private static Instant Max(Instant one, Instant other) => one > other ? one : other;
}
