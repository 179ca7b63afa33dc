namespace Corkboard.Guard;

/// <summary>Refuses Pins of a member or workspace that bears the label <see cref="Label.Suspended"/>. Practice MON-2.</summary>
public sealed class SuspensionRule : IGuardRule
{
    /// <inheritdoc/>
    public string Id => "suspension";

    /// <inheritdoc/>
    public string Practice => "MON-2";

    /// <inheritdoc/>
    public int Revision => 1;

    /// <inheritdoc/>
    public string Limits => "";

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);

        return attempt is PinAttempt pin && SuspensionOf(pin, memory, now) is { } label ? Refuse(label) : null;
    }

    // Of two suspensions the one that ends later decides.
    private static Label? SuspensionOf(PinAttempt pin, GuardMemory memory, DateTimeOffset now) =>
        new[] { LabelSubject.Of(pin.Member), LabelSubject.Of(pin.Workspace) }
            .Select(subject => memory.LabelOn(subject, Label.Suspended, now))
            .MaxBy(label => label is null ? DateTimeOffset.MinValue : label.Until ?? DateTimeOffset.MaxValue);

    private Finding Refuse(Label label)
    {
        var who = label.Subject.Kind == LabelSubjectKind.Member ? "You are" : "This workspace is";
        var end = label.Until is { } until ? $"until {Words.Of(until)}" : "until a moderator ends it";

        return this.Refuse(
            $"{who} suspended {end}: nothing can be planned or published. Nothing is deleted, and you can appeal.") with
        {
            Evidence = [new("reason", label.Reason), new("by", label.By)],
            RetryAt = label.Until,
        };
    }
}
