using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Schedule;

/// <summary>What stands behind a member's yes: the revision that they saw, and that it may be scheduled at all. Practice SPAM-1.</summary>
internal sealed record Agreement(DraftRevision Revision, string? WaitsFor)
{
    private const string WaitsForReview = "A review: it goes out at its time only if it was allowed by then.";

    /// <summary>Checks who agrees and to what; none with its problem where it cannot be agreed to, neither where there is no such draft.</summary>
    public static async Task<(Agreement? Agreement, ProblemDetails? Problem)> ReadAsync(
        CorkboardDb db, MemberId member, DraftId draftId, int seen, bool consents, CancellationToken cancellationToken)
    {
        if (!consents)
        {
            return (null, ScheduleProblems.NoConsent);
        }

        if (await db.Users.FindAsync([member.Value], cancellationToken) is not { ConfirmedAt: not null })
        {
            return (null, ScheduleProblems.AddressNotConfirmed);
        }

        if (await db.Set<Draft>().SingleOrDefaultAsync(
                draft => draft.Id == draftId && draft.State == DraftState.Open, cancellationToken) is not { } draft)
        {
            return (null, null);
        }

        if (draft.Revision != seen)
        {
            return (null, ScheduleProblems.DraftChanged(seen, draft.Revision));
        }

        var revision = await db.Set<DraftRevision>().SingleAsync(
            row => row.DraftId == draftId && row.Number == seen, cancellationToken);
        if (revision is not { PictureId: not null, AccountId: not null, BoardId: not null })
        {
            return (null, ScheduleProblems.Incomplete);
        }

        var review = await db.Set<Review>()
            .Where(row => row.DraftId == draftId && row.Revision == seen)
            .OrderByDescending(row => row.RequestedAt)
            .FirstOrDefaultAsync(cancellationToken);

        return review?.State switch
        {
            null => (null, ScheduleProblems.ReviewMissing),
            ReviewState.Refused => (null, ScheduleProblems.ReviewRefused(Words(review.Findings))),
            ReviewState.Allowed => (new(revision, null), null),
            _ => (new(revision, WaitsForReview), null),
        };
    }

    public Consent ToConsent(ScheduledPinId pin, MemberId member, NodaTime.Instant now) => new()
    {
        Id = EntityId.New<ConsentId>(now),
        WorkspaceId = Revision.WorkspaceId,
        ScheduledPinId = pin,
        MemberId = member,
        GivenAt = now,
        ContentHash = Revision.ContentHash,
    };

    private static string Words(string findings)
    {
        using var document = JsonDocument.Parse(findings);

        return string.Join(' ', document.RootElement.EnumerateArray()
            .Select(finding => finding.EnumerateObject()
                .FirstOrDefault(member => string.Equals(member.Name, "text", StringComparison.OrdinalIgnoreCase)).Value.ToString()));
    }
}
