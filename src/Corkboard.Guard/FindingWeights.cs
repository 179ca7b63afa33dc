namespace Corkboard.Guard;

/// <summary>What findings weigh by their kind: the lower edge of the score band in which each kind would begin on its own.</summary>
/// <remarks>
/// Bands of 25 (ask for a human), 50 (wait for a moderator) and 80 (refuse) on a scale of 100 are this library's own;
/// ascending thresholds over summed weights are how Marble and Rspamd order their outcomes. The sum is recorded as
/// <see cref="Verdict.Score"/>; verdicts of today follow the most severe finding and do not add.
/// </remarks>
public static class FindingWeights
{
    /// <summary>The weight of a finding that asks for a proof of a human.</summary>
    public const int Challenge = 25;

    /// <summary>The weight of a finding that makes the attempt wait.</summary>
    public const int Hold = 50;

    /// <summary>The weight of a finding that refuses the attempt.</summary>
    public const int Refuse = 80;

    /// <summary>The weight of a finding of this kind; 0 for <see cref="VerdictKind.Allow"/>.</summary>
    public static int Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Challenge => Challenge,
        VerdictKind.Hold => Hold,
        VerdictKind.Refuse => Refuse,
        _ => 0,
    };
}
