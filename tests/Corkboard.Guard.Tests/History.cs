using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests;

/// <summary>Random histories of a few members, workspaces, drafts and Pins that meet each other often.</summary>
internal static class History
{
    public static readonly PlanLimits Plan = new()
    {
        PinsPerDay = 3,
        PinsPerWeek = 8,
        Publishing = new(burst: 2, TimeSpan.FromMinutes(10)),
        Submitting = new(burst: 4, TimeSpan.FromMinutes(5)),
    };

    /// <summary>Steps as numbers: what happens, to whom, with what, and how many minutes after the step before.</summary>
    public static readonly Gen<(int Kind, int Who, int What, int Minutes)[]> Steps =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 400]).Array[1, 60];

    /// <summary>Takes each step with an engine, and returns every effect in order with the instant after the last step.</summary>
    public static (List<Effect> Effects, DateTimeOffset Now) Run(
        this GuardEngine engine, IEnumerable<(int Kind, int Who, int What, int Minutes)> steps)
    {
        var effects = new List<Effect>();
        var now = Noon;

        foreach (var (kind, who, what, minutes) in steps)
        {
            now = now.AddMinutes(minutes);
            var step = EffectsOf(engine, kind, who, what, now);
            engine.Apply(step);
            effects.AddRange(step);
        }

        return (effects, now);
    }

    public static PinSubmission Submission(int who, int what, DateTimeOffset now) => ASubmission($"{what}") with
    {
        Member = new($"member-{who}"),
        Workspace = new($"workspace-{who % 2}"),
        Plan = Plan,
        SignedUpAt = Noon.AddSeconds(-15 * who),
        Pin = new($"pin-{what}"),
        DueAt = now.AddHours(what),
        WasHandedIn = what == 5,
        Board = what % 2 == 0 ? null : new($"board-{what}"),
        Content = new() { Text = AText($"{what % 3}"), Pixels = APicture($"{what % 2}") },
    };

    public static PinPublication Publication(int who, int what) => APublication($"pin-{what}") with
    {
        Member = new($"member-{who}"),
        Workspace = new($"workspace-{who % 2}"),
        Plan = Plan,
        Content = new() { Text = AText($"{what % 3}"), Pixels = APicture($"{what % 2}") },
    };

    private static IReadOnlyList<Effect> EffectsOf(GuardEngine engine, int kind, int who, int what, DateTimeOffset now)
    {
        WorkspaceKey workspace = new($"workspace-{who % 2}");
        PinKey pin = new($"pin-{what}");
        var subject = LabelSubject.Of(new MemberKey($"member-{who}"));

        return kind switch
        {
            <= 1 => engine.Decide(Submission(who, what, now), now).Effects,
            <= 3 => engine.Decide(Publication(who, what), now).Effects,
            4 => engine.EffectsOf(new Commit(workspace, pin), now),
            5 => engine.EffectsOf(new Release(workspace, pin), now),
            6 when what == 0 => engine.EffectsOf(new LabelTaken(subject, Label.Suspended, "It is over.", "moderator"), now),
            6 => engine.EffectsOf(new LabelGiven(ALabel(subject, what, now)), now),
            _ => engine.EffectsOf(new HistoryAged(DuplicatesRemembered), now),
        };
    }

    private static TimeSpan DuplicatesRemembered => GuardLimits.Default.Duplicates.Remembered;

    private static Label ALabel(LabelSubject subject, int what, DateTimeOffset now) => new()
    {
        Subject = subject,
        Name = what % 2 == 0 ? Label.Suspended : Label.Trusted,
        Reason = "A reason.",
        By = "moderator",
        Until = what == 5 ? null : now.AddHours(what),
    };
}
