using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Safety;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Reviews;

/// <summary>Pulls what moderators decided into the reviews, with one mail to whoever asked for the review.</summary>
internal sealed class ModeratedReviews(
    IServiceScopeFactory scopes, WorkspaceScopes workspaces, Outbox outbox, StartSettings settings, IClock clock)
{
    private const int BatchSize = 100;

    public async Task TakeDecisionsAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, workspace) in await FindAsync(cancellationToken))
        {
            await using var scope = workspaces.Enter(workspace);
            await TakeAsync(scope.ServiceProvider.GetRequiredService<CorkboardDb>(), id, cancellationToken);
        }
    }

    // The door to the workspaces whose reviews were decided: only whose they are, is read here.
    private async Task<IReadOnlyList<(ReviewId Id, WorkspaceId Workspace)>> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var decided = await (
            from review in db.Set<Review>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            join decision in db.Set<ModeratorDecision>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
                on review.Id equals decision.ReviewId
            where (review.State == ReviewState.Held || review.State == ReviewState.Challenged) && review.DecidedBy == null
            orderby decision.DecidedAt
            select new { review.Id, review.WorkspaceId }).Take(BatchSize).ToListAsync(cancellationToken);

        return [.. decided.Select(row => (row.Id, row.WorkspaceId))];
    }

    private async Task TakeAsync(CorkboardDb db, ReviewId id, CancellationToken cancellationToken)
    {
        var decision = await db.Set<ModeratorDecision>().AsNoTracking().SingleAsync(row => row.ReviewId == id, cancellationToken);
        var state = decision.Word == ModeratorWord.Allow ? ReviewState.Allowed : ReviewState.Refused;
        var told = await (
            from review in db.Set<Review>()
            join revision in db.Set<DraftRevision>()
                on new { review.DraftId, Number = review.Revision } equals new { revision.DraftId, revision.Number }
            where review.Id == id
            select new { review.RequestedBy, review.DraftId, revision.Title }).SingleAsync(cancellationToken);
        var email = await db.Users.Where(member => member.Id == told.RequestedBy.Value)
            .Select(member => member.Email!)
            .SingleAsync(cancellationToken);

        await db.WriteAsync(
            async token =>
            {
                var taken = await db.Set<Review>().Where(review => review.Id == id && review.DecidedBy == null).ExecuteUpdateAsync(
                    review => review
                        .SetProperty(row => row.State, state)
                        .SetProperty(row => row.DecidedBy, decision.DecidedBy)
                        .SetProperty(row => row.DecidedAt, clock.GetCurrentInstant())
                        .SetProperty(row => row.AskAgainAt, (Instant?)null)
                        .SetProperty(row => row.DecisionNote, decision.Note),
                    token);

                // Another server that took the same decision has sent the mail, too.
                if (taken == 1)
                {
                    Tell(db, email, decision, told.DraftId, told.Title);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
    }

    private void Tell(CorkboardDb db, string email, ModeratorDecision decision, DraftId draft, string title)
    {
        var name = title.Length == 0 ? "without a title" : $"\u201c{title}\u201d";
        var isAllowed = decision.Word == ModeratorWord.Allow;
        var words = decision.Note.Length == 0 ? "" : $"\n\nThe moderator says:\n\n{decision.Note}";
        outbox.Add(db, email, isAllowed ? "Your Pin may go out" : "Your Pin may not go out", $"""
            Hello,

            a moderator looked at your Pin {name} and {(isAllowed ? "let it through" : "turned it down")}.{words}

            {(isAllowed
                ? "If it is planned, it goes out at its time. There is nothing for you to do."
                : "Nothing is deleted: the draft is yours, and you can change it and ask again.")}

            {new Uri(settings.PublicAddress!, $"/drafts/{draft.Value}")}
            """);
    }
}
