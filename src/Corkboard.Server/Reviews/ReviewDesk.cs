using System.Text.Json;
using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using NodaTime;

namespace Corkboard.Server.Reviews;

/// <summary>Puts a review before the Guard and writes down what it said.</summary>
internal sealed class ReviewDesk(CorkboardDb db, SubmissionFacts facts, GuardHome guard, IClock clock)
{
    public async Task DecideAsync(Review review, CancellationToken cancellationToken)
    {
        var answer = await guard.DecideAsync(await facts.OfAsync(review, cancellationToken), cancellationToken);

        review.State = StateOf(answer.Verdict.Kind);
        review.Findings = JsonSerializer.Serialize(answer.Verdict.Findings.Where(finding => !finding.IsShadow).Select(ReviewFinding.Of));
        review.RuleSetVersion = answer.Verdict.RuleSetVersion;
        review.JournalNumber = answer.Number;
        review.AskAgainAt = answer.Verdict.RetryAt is { } at ? Instant.FromDateTimeOffset(at) : null;
        review.DecidedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ReviewState StateOf(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Allow => ReviewState.Allowed,
        VerdictKind.Challenge => ReviewState.Challenged,
        VerdictKind.Hold => ReviewState.Held,
        _ => ReviewState.Refused,
    };
}
