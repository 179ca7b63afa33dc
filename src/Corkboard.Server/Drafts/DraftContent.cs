using Corkboard.Server.Accounts;

namespace Corkboard.Server.Drafts;

/// <summary>What a draft says, in the one form in which it is measured, hashed and kept.</summary>
internal sealed record DraftContent
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public required string? Link { get; init; }

    public required PictureId? PictureId { get; init; }

    public required AccountId? AccountId { get; init; }

    public required string? BoardId { get; init; }

    public required string? SectionId { get; init; }

    public static DraftContent From(DraftFields fields) => new()
    {
        Title = Text(fields.Title),
        Description = Text(fields.Description),
        AltText = Text(fields.AltText),
        Link = OrNone(fields.Link),
        PictureId = fields.PictureId is { } picture ? new PictureId(picture) : null,
        AccountId = fields.AccountId is { } account ? new AccountId(account) : null,
        BoardId = OrNone(fields.BoardId),
        SectionId = OrNone(fields.SectionId),
    };

    public static DraftContent Of(DraftRevision revision) => new()
    {
        Title = revision.Title,
        Description = revision.Description,
        AltText = revision.AltText,
        Link = revision.Link,
        PictureId = revision.PictureId,
        AccountId = revision.AccountId,
        BoardId = revision.BoardId,
        SectionId = revision.SectionId,
    };

    // Browsers send line ends as two characters; they count as one.
    private static string Text(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string? OrNone(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;
}
