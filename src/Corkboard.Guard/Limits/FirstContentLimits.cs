namespace Corkboard.Guard;

/// <summary>How soon after joining first content comes from a bot rather than from a person.</summary>
/// <remarks>
/// Pinterest's advice to developers is that first content within seconds of joining is a sign of a bot. Discourse silences a
/// newcomer whose first post was typed in under 3 seconds (<c>min_first_post_typing_time</c>), and Mastodon refuses a sign-up
/// form sent back in under 3 seconds. Between sign-up and a first Pin lie a mail to open, an account to connect, a picture to
/// choose and a title to type: nobody does that in 10 seconds, and hardly anyone in 30.
/// </remarks>
public sealed record FirstContentLimits
{
    /// <summary>Below this age since sign-up the first content waits for a moderator; 10 seconds unless set.</summary>
    public TimeSpan HoldBelow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Below this age since sign-up the member is asked for a proof of a human; 30 seconds unless set.</summary>
    public TimeSpan ChallengeBelow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Below this age since the confirmation of the address the member is asked for a proof of a human; 3 seconds unless set. It is
    /// short, and never holds, because a person may have the Pin ready while waiting for the mail.
    /// </summary>
    public TimeSpan ChallengeBelowSinceConfirmation { get; init; } = TimeSpan.FromSeconds(3);
}
