using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Accounts;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Drafts.Unsaved;

/// <summary>Keeps what stands in an open composer, again and again while the member writes.</summary>
internal static class KeepUnsaved
{
    public sealed record Request
    {
        public Guid? DraftId { get; init; }

        public int Revision { get; init; }

        [StringLength(UnsavedDraft.TextLimit)]
        public string? Title { get; init; }

        [StringLength(UnsavedDraft.TextLimit)]
        public string? Description { get; init; }

        [StringLength(UnsavedDraft.TextLimit)]
        public string? AltText { get; init; }

        [StringLength(UnsavedDraft.TextLimit)]
        public string? Link { get; init; }

        public Guid? PictureId { get; init; }

        [StringLength(200)]
        public string? Place { get; init; }

        public void WriteTo(UnsavedDraft row, Instant now)
        {
            row.Revision = Revision;
            row.Title = Title ?? "";
            row.Description = Description ?? "";
            row.AltText = AltText ?? "";
            row.Link = Link ?? "";
            row.PictureId = PictureId is { } picture ? new PictureId(picture) : null;
            row.Place = Place ?? "";
            row.ChangedAt = now;
        }
    }

    public sealed record Kept(Instant At);

    public static async Task<Results<Ok<Kept>, ProblemHttpResult>> HandleAsync(
        Guid id, [FromForm] Request request, Caller caller, UnsavedDrafts unsaved, CancellationToken cancellationToken)
    {
        if (caller.Role > WorkspaceRole.Editor)
        {
            return TypedResults.Problem(AccountProblems.RoleMissing(WorkspaceRole.Editor));
        }

        return await unsaved.KeepAsync(id, request, cancellationToken) is { } at
            ? TypedResults.Ok(new Kept(at))
            : TypedResults.Problem(DraftProblems.NotFound);
    }
}
