using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>An import and how far it is.</summary>
internal sealed record ImportView
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required ImportState State { get; init; }

    /// <summary>Whether it stops after the verdicts.</summary>
    public required bool IsDryRun { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows that nobody has looked at yet.</summary>
    public required int Waiting { get; init; }

    /// <summary>Rows of which a draft can be made, or was.</summary>
    public required int Good { get; init; }

    public required int Bad { get; init; }

    /// <summary>Rows that were imported before, or stand twice in the file.</summary>
    public required int Known { get; init; }

    /// <summary>Drafts that were made of this file.</summary>
    public required int Drafts { get; init; }

    public required string TimeZone { get; init; }

    public required Guid? AccountId { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ChangedAt { get; init; }
}

/// <summary>A row of an import, with its verdict and what came of it.</summary>
internal sealed record ImportRowView
{
    /// <summary>As a spreadsheet numbers it: the header is row 1.</summary>
    public required int Number { get; init; }

    public required RowVerdict Verdict { get; init; }

    public required string Title { get; init; }

    public required string BoardName { get; init; }

    public required string MediaAddress { get; init; }

    /// <summary>When its Pin is to go out, if a person agrees to it.</summary>
    public required Instant? WishedAt { get; init; }

    /// <summary>The name of what is wrong; there is a page about each.</summary>
    public required string? Error { get; init; }

    public required string? ErrorField { get; init; }

    public required string? ErrorText { get; init; }

    /// <summary>What is still missing, or will be in the way later.</summary>
    public required string? Note { get; init; }

    public required Guid? DraftId { get; init; }

    public required Guid? PictureId { get; init; }

    public static ImportRowView Of(ImportRow row) => new()
    {
        Number = row.Number,
        Verdict = row.Verdict,
        Title = row.Title,
        BoardName = row.BoardName,
        MediaAddress = row.MediaAddress,
        WishedAt = row.WishedAt,
        Error = row.Error,
        ErrorField = row.ErrorField,
        ErrorText = row.ErrorText,
        Note = row.Note,
        DraftId = row.DraftId?.Value,
        PictureId = row.PictureId?.Value,
    };
}
