namespace Corkboard.Guard;

/// <summary>A member's first content was measured. The first measure stays: waiting after a fast try does not help.</summary>
/// <param name="Member">The member.</param>
/// <param name="At">When the first content came.</param>
/// <param name="SinceSignUp">The time since sign-up; <see langword="null"/> where it is not known.</param>
/// <param name="SinceConfirmation">The time since the address was confirmed; <see langword="null"/> where it is not known.</param>
public sealed record FirstContentRecorded(
    MemberKey Member, DateTimeOffset At, TimeSpan? SinceSignUp, TimeSpan? SinceConfirmation) : Effect;

/// <summary>Content of a member was allowed for the first time.</summary>
/// <param name="Member">The member.</param>
public sealed record ContentAccepted(MemberKey Member) : Effect;
