using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Corkboard.Guard;
using Corkboard.Server.Members;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>One thing that the guard is asked or told, on its way into the journal.</summary>
internal abstract class GuardStep(CancellationToken cancellation)
{
    private static readonly FrozenDictionary<Type, string> Kinds =
        typeof(Attempt).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Concat(typeof(Happening).GetCustomAttributes<JsonDerivedTypeAttribute>())
            .ToFrozenDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    private readonly TaskCompletionSource<WrittenStep> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the step is durable and the memory knows it.</summary>
    public Task<WrittenStep> Written => _written.Task.WaitAsync(cancellation);

    /// <summary>Whether whoever asked has gone.</summary>
    public bool IsAbandoned => cancellation.IsCancellationRequested;

    /// <summary>Everything in the memory that the step may read or change; none where that is all of it.</summary>
    public abstract IReadOnlyCollection<object>? Touched { get; }

    /// <summary>What would be written now. Leaves the memory as it is.</summary>
    public abstract WrittenStep Decide(GuardEngine engine, long number, Instant now);

    public void Answer(WrittenStep written) => _written.TrySetResult(written);

    public void Fail(Exception failure) => _written.TrySetException(failure);

    protected static string KindOf(object facts) => Kinds[facts.GetType()];
}

/// <summary>An entry as it was written, with what it says as values.</summary>
internal sealed record WrittenStep(JournalEntry Entry, Verdict? Verdict, IReadOnlyList<Effect> Effects);

/// <summary>Somebody tries something: the guard decides.</summary>
internal sealed class AttemptStep(Attempt attempt, CancellationToken cancellation) : GuardStep(cancellation)
{
    public override IReadOnlyCollection<object> Touched => attempt is PinAttempt pin
        ? [.. new object?[] { pin.Member, pin.Workspace, pin.Content.Text?.Key, pin.Content.Pixels }.OfType<object>()]
        : [attempt.Member];

    public override WrittenStep Decide(GuardEngine engine, long number, Instant now)
    {
        var decision = engine.Decide(attempt, now.ToDateTimeOffset());
        var entry = new JournalEntry
        {
            Number = number,
            At = now,
            Kind = KindOf(attempt),
            Subject = GuardKeys.MemberOf(attempt.Member),
            Facts = JsonSerializer.Serialize(attempt, GuardJson.Attempt),
            Verdict = JsonSerializer.Serialize(decision.Verdict, GuardJson.Verdict),
            Effects = JsonSerializer.Serialize(decision.Effects, GuardJson.Effects),
        };

        return new(entry, decision.Verdict, decision.Effects);
    }
}

/// <summary>Something has happened: the guard takes note.</summary>
internal sealed class HappeningStep(Happening happening, CancellationToken cancellation) : GuardStep(cancellation)
{
    public override IReadOnlyCollection<object>? Touched => happening switch
    {
        Commit commit => [commit.Workspace],
        Release release => [release.Workspace],
        LabelGiven given => [Bearer(given.Label.Subject)],
        LabelTaken taken => [Bearer(taken.Subject)],
        _ => null,
    };

    public override WrittenStep Decide(GuardEngine engine, long number, Instant now)
    {
        var effects = engine.EffectsOf(happening, now.ToDateTimeOffset());
        var entry = new JournalEntry
        {
            Number = number,
            At = now,
            Kind = KindOf(happening),
            Subject = SubjectOf(happening),
            Facts = JsonSerializer.Serialize(happening, GuardJson.Happening),
            Effects = JsonSerializer.Serialize(effects, GuardJson.Effects),
        };

        return new(entry, Verdict: null, effects);
    }

    private static object Bearer(LabelSubject subject) => subject.Kind == LabelSubjectKind.Member
        ? new MemberKey(subject.Key)
        : new WorkspaceKey(subject.Key);

    private static MemberId? SubjectOf(Happening happening) => happening switch
    {
        LabelGiven { Label.Subject: { Kind: LabelSubjectKind.Member } subject } => GuardKeys.MemberOf(new(subject.Key)),
        LabelTaken { Subject: { Kind: LabelSubjectKind.Member } subject } => GuardKeys.MemberOf(new(subject.Key)),
        _ => null,
    };
}
