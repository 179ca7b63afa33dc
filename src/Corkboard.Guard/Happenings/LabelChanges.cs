namespace Corkboard.Guard;

/// <summary>Somebody put a label on a member or workspace.</summary>
/// <param name="Label">The label, with its reason, its author and its end.</param>
public sealed record LabelGiven(Label Label) : Happening
{
    internal override IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now) => [new LabelSet(Label)];
}

/// <summary>Somebody took a label off before its end.</summary>
/// <param name="Subject">Whom it was on.</param>
/// <param name="Name">The label's name.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="By">Who took it off.</param>
public sealed record LabelTaken(LabelSubject Subject, string Name, string Reason, string By) : Happening
{
    internal override IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now) => [new LabelCleared(Subject, Name)];
}
