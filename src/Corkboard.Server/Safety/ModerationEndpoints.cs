using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Hosting;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Sessions;
using Corkboard.Server.Reviews;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Safety;

internal static class ModerationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/moderation/reviews").WithTags("Moderation");

        reviews.MapGet("/", ListAsync)
            .WithSummary("Lists what waits for a moderator, oldest first. For moderators with a second factor.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ServerWrite);
        reviews.MapPut("/{id:guid}", DecideAsync)
            .WithSummary("Lets a held Pin through, or turns it down with a reason. For moderators with a second factor.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ServerWrite);

        routes.MapGet("/moderation/reviews/{id:guid}/picture", PictureAsync)
            .RequireAuthorization(Policies.Moderator)
            .ExcludeFromDescription();
    }

    private static async Task<Results<Ok<Page<ModerationView>>, ProblemHttpResult>> ListAsync(
        string? cursor,
        [Range(1, Page<ModerationView>.MaximumLimit)] int? limit,
        Caller caller,
        HeldReviews held,
        CorkboardDb db,
        CancellationToken cancellationToken)
    {
        if (!await IsModeratorAsync(caller, db, cancellationToken))
        {
            return TypedResults.Problem(MemberProblems.ModeratorsOnly);
        }

        if (!Cursor.TryRead(cursor, out var after) || !TryReadKey(after, out var key))
        {
            return TypedResults.Problem(DraftProblems.CursorUnreadable);
        }

        var size = limit ?? Page<ModerationView>.DefaultLimit;
        var found = await held.ListAsync(after, key, size + 1, cancellationToken);

        return TypedResults.Ok(Page<ModerationView>.Of(
            [.. found.Select(ModerationView.Of)], size, view => new(view.RequestedAt, view.Id.ToString())));
    }

    private static async Task<Results<Ok<DecideReview.View>, ProblemHttpResult>> DecideAsync(
        Guid id,
        DecideReview.Request request,
        Caller caller,
        HeldReviews held,
        CorkboardDb db,
        Data.Database database,
        IClock clock,
        CancellationToken cancellationToken) =>
        await IsModeratorAsync(caller, db, cancellationToken)
            ? await DecideReview.HandleAsync(id, request, caller.MemberId, held, db, database, clock, cancellationToken)
            : TypedResults.Problem(MemberProblems.ModeratorsOnly);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> PictureAsync(
        Guid id, HeldReviews held, MediaStore media, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await held.FindAsync(new ReviewId(id), cancellationToken) is not { Picture: var picture })
        {
            return TypedResults.Problem(SafetyProblems.ReviewUnknown);
        }

        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        return TypedResults.Stream(media.OpenRead(picture.Sha256), picture.ContentType);
    }

    private static Task<bool> IsModeratorAsync(Caller caller, CorkboardDb db, CancellationToken cancellationToken)
    {
        var id = caller.MemberId.Value;

        return db.Users.AnyAsync(
            member => member.Id == id
                && (member.Role == ServerRole.Moderator || member.Role == ServerRole.Operator)
                && member.TwoFactorEnabled,
            cancellationToken);
    }

    private static bool TryReadKey(Cursor? after, out Guid key)
    {
        key = Guid.Empty;

        return after is null || Guid.TryParse(after.Key, out key);
    }
}
