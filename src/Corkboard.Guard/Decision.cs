namespace Corkboard.Guard;

/// <summary>A verdict together with what it will change in the memory once it is applied.</summary>
/// <param name="Verdict">What the guard says.</param>
/// <param name="Effects">The changes, in the order in which they have to be applied; store them with the attempt before applying them.</param>
public sealed record Decision(Verdict Verdict, IReadOnlyList<Effect> Effects);
