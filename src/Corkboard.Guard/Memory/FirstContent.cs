namespace Corkboard.Guard;

/// <summary>How long it took a member from joining to the first content.</summary>
/// <param name="At">When the first content came.</param>
/// <param name="SinceSignUp">The time since sign-up; <see langword="null"/> where it is not known.</param>
/// <param name="SinceConfirmation">The time since the address was confirmed; <see langword="null"/> where it is not known.</param>
public sealed record FirstContent(DateTimeOffset At, TimeSpan? SinceSignUp, TimeSpan? SinceConfirmation);
