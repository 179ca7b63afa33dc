namespace Corkboard.Guard;

/// <summary>A label is on a member or workspace; one with the same name is replaced.</summary>
/// <param name="Label">The label.</param>
public sealed record LabelSet(Label Label) : Effect;

/// <summary>A label is off again.</summary>
/// <param name="Subject">Whom it was on.</param>
/// <param name="Name">The label's name.</param>
public sealed record LabelCleared(LabelSubject Subject, string Name) : Effect;
