namespace Corkboard.Guard;

/// <summary>Makes exact repetition wait where it is a pattern, and leaves ordinary pinning alone. Practice SPAM-5.</summary>
/// <remarks>
/// <para>The numbers and their sources stand at <see cref="DuplicateLimits"/>. Compared are folded title and description and the
/// decoded picture; a missing key is not compared. The link is remembered for moderators and never found at fault: several
/// pictures for one link are ordinary.</para>
/// <para>Own is what the same workspace or the same member pinned. The first to have pinned something is never found to repeat
/// what others pinned later, and only content that was allowed is remembered, so that a held copy cannot displace its original.
/// A later revision of a draft on the same board is no repetition of it.</para>
/// <para>Where others are involved the member reads a sentence that does not tell who, where or how often.</para>
/// </remarks>
/// <param name="limits">How much repetition is ordinary.</param>
public sealed class DuplicateContentRule(DuplicateLimits limits) : IGuardRule
{
    private const string SeenBefore =
        "The text and picture of this Pin repeat content that was pinned before, so a moderator looks at it first.";

    private const string SeenOften =
        "The text of this Pin repeats content that was pinned before, so a moderator looks at it first.";

    /// <inheritdoc/>
    public string Id => "duplicate-content";

    /// <inheritdoc/>
    public string Practice => "SPAM-5";

    /// <inheritdoc/>
    public int Revision => 1;

    /// <inheritdoc/>
    public string Limits => limits.ToString();

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);

        if (attempt is not PinSubmission pin)
        {
            return null;
        }

        var repetition = new Repetition(pin, memory, limits, now);

        return CopyOfAnother(repetition)
            ?? OwnCopies(repetition)
            ?? Campaign(repetition)
            ?? OwnPictures(repetition)
            ?? OwnTexts(repetition, pin);
    }

    /// <inheritdoc/>
    public IEnumerable<Effect> Remember(Attempt attempt, Verdict verdict, GuardMemory memory, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(memory);

        return attempt is PinAttempt pin && verdict.Kind == VerdictKind.Allow
            && new Repetition(pin, memory, limits, now).NewSighting is { } sighting
            ? [new ContentSeen(sighting)]
            : [];
    }

    private Finding? CopyOfAnother(Repetition repetition) => repetition.OlderCopiesOfOthers() is { Count: > 0 } copies
        ? this.Hold(SeenBefore) with { Evidence = [Words.Value("copiesOfOthers", copies.Count), Words.Value("firstSeenAt", copies[0].At)] }
        : null;

    private Finding? OwnCopies(Repetition repetition) => repetition.OwnCopies() is var copies && copies >= limits.OwnCopies
        ? this.Hold(
            $"You pinned this picture with this text {Words.Counted(copies, "time")} in {Words.Of(limits.OwnSpan)}; " +
            $"up to {limits.OwnCopies} are usual, so a moderator looks at this one first.",
            Words.Value("limit", limits.OwnCopies),
            Words.Value("copies", copies))
        : null;

    private Finding? Campaign(Repetition repetition) => repetition.WorkspacesBefore() is var others && others + 1 >= limits.SpreadWorkspaces
        ? this.Hold(SeenOften) with { Evidence = [Words.Value("otherWorkspaces", others)] }
        : null;

    private Finding? OwnPictures(Repetition repetition) => repetition.OwnPictures() is var copies && copies >= limits.OwnPictureCopies
        ? this.Hold(
            $"You pinned this picture {Words.Counted(copies, "time")} in {Words.Of(limits.OwnSpan)}; " +
            $"up to {limits.OwnPictureCopies} are usual, so a moderator looks at this one first.",
            Words.Value("limit", limits.OwnPictureCopies),
            Words.Value("copies", copies))
        : null;

    private Finding? OwnTexts(Repetition repetition, PinSubmission pin) =>
        pin.PassedHumanCheck is not true && repetition.OwnTexts() is var copies && copies >= limits.OwnTextCopies
            ? this.Challenge(
                $"You used this text for {Words.Counted(copies, "Pin")} in {Words.Of(limits.OwnSpan)}; " +
                $"up to {limits.OwnTextCopies} are usual, so please show that you are human.",
                Words.Value("limit", limits.OwnTextCopies),
                Words.Value("copies", copies))
            : null;
}
