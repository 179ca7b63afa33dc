using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Schedule;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>Shows one publication with its attempts and its timeline.</summary>
internal static class GetPublication
{
    public static async Task<Results<Ok<PublicationStory>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, PinterestEndpoints pinterest, CancellationToken cancellationToken)
    {
        var key = new ScheduledPinId(id);
        var publication = await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken);
        if (publication is null)
        {
            return TypedResults.Problem(PublicationProblems.NoSuchPublication);
        }

        var pin = await db.Set<PublishedPin>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.PublicationId == key, cancellationToken);
        var attempts = await db.Set<PublishAttempt>().AsNoTracking()
            .Where(row => row.PublicationId == key).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var candidates = await db.Set<PinCandidate>().AsNoTracking()
            .Where(row => row.PublicationId == key).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        var notes = await db.Set<PublicationNote>().AsNoTracking()
            .Where(row => row.PublicationId == key).OrderBy(row => row.Number).ToListAsync(cancellationToken);

        return TypedResults.Ok(new PublicationStory(
            PublicationView.Of(publication),
            pin is null ? null : PublishedPinView.Of(pin, pinterest),
            [.. attempts.Select(AttemptView.Of)],
            [.. candidates.Select(candidate => CandidateView.Of(candidate, pinterest))],
            [.. notes.Select(StepView.Of)]));
    }
}
