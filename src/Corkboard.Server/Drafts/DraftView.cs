using Corkboard.Server.Drafts.Pictures;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>A draft as its newest revision says it.</summary>
internal sealed record DraftView
{
    public required Guid Id { get; init; }

    /// <summary>The number of the newest revision. An edit names it, so that no edit of somebody else is lost.</summary>
    public required int Revision { get; init; }

    public required DraftState State { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public required string? Link { get; init; }

    public required PictureView? Picture { get; init; }

    public required Guid? AccountId { get; init; }

    public required string? BoardId { get; init; }

    public required string? SectionId { get; init; }

    /// <summary>SHA-256, in hexadecimal digits, over all that a member agrees to.</summary>
    public required string ContentHash { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ChangedAt { get; init; }

    public static DraftView Of(Draft draft, DraftRevision newest, Picture? picture) => new()
    {
        Id = draft.Id.Value,
        Revision = draft.Revision,
        State = draft.State,
        Title = newest.Title,
        Description = newest.Description,
        AltText = newest.AltText,
        Link = newest.Link,
        Picture = picture is null ? null : PictureView.Of(picture),
        AccountId = newest.AccountId?.Value,
        BoardId = newest.BoardId,
        SectionId = newest.SectionId,
        ContentHash = Convert.ToHexStringLower(newest.ContentHash),
        CreatedAt = draft.CreatedAt,
        ChangedAt = draft.ChangedAt,
    };
}
