using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Reviews;

/// <summary>The slice as the contents page lists it: may it go out?</summary>
internal static class ReviewsServices
{
    public static void AddReviews(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SubmissionFacts>();
        builder.Services.AddScoped<ReviewDesk>();
        builder.Services.AddSingleton<ReviewQueue>();
        builder.Services.AddSingleton<ModeratedReviews>();
        builder.Services.AddHostedService<ReviewQueueService>();
    }

    public static void MapReviews(this WebApplication app)
    {
        var reviews = app.MapGroup("/api/drafts/{draftId:guid}/reviews").WithTags("Reviews");

        reviews.MapGet("/", ListAsync)
            .WithSummary("Lists a draft's reviews, newest first.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        reviews.MapGet("/{id:guid}", FindAsync)
            .WithSummary("Shows one review with its findings.")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        reviews.MapPost("/", RequestReview.HandleAsync)
            .WithSummary("Asks for a review of the draft's newest revision.")
            .Needs(WorkspaceRole.Editor, ApiScope.DraftsWrite);
    }

    private static async Task<Ok<IReadOnlyList<ReviewView>>> ListAsync(
        Guid draftId, CorkboardDb db, CancellationToken cancellationToken)
    {
        var found = await db.Set<Review>().AsNoTracking()
            .Where(review => review.DraftId == new DraftId(draftId))
            .OrderByDescending(review => review.RequestedAt)
            .Take(100)
            .ToListAsync(cancellationToken);

        return TypedResults.Ok<IReadOnlyList<ReviewView>>([.. found.Select(ReviewView.Of)]);
    }

    private static async Task<Results<Ok<ReviewView>, NotFound>> FindAsync(
        Guid draftId, Guid id, CorkboardDb db, CancellationToken cancellationToken) =>
        await db.Set<Review>().AsNoTracking().SingleOrDefaultAsync(
            review => review.Id == new ReviewId(id) && review.DraftId == new DraftId(draftId), cancellationToken) is { } review
            ? TypedResults.Ok(ReviewView.Of(review))
            : TypedResults.NotFound();
}
