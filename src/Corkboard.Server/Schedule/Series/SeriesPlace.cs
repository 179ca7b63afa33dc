using System.Runtime.InteropServices;
using Corkboard.Server.Accounts;
using Corkboard.Server.Drafts;

namespace Corkboard.Server.Schedule.Series;

/// <summary>A board of an account, or a section of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeriesPlace
{
    public required Guid AccountId { get; init; }

    /// <summary>Pinterest's ID.</summary>
    public required string BoardId { get; init; }

    public string? SectionId { get; init; }

    public bool IsOf(DraftRevision revision) =>
        revision.AccountId?.Value == AccountId && revision.BoardId == BoardId && revision.SectionId == SectionId;

    /// <summary>What a draft says, for this place.</summary>
    public DraftContent Placed(DraftRevision revision) =>
        DraftContent.Of(revision) with { AccountId = new AccountId(AccountId), BoardId = BoardId, SectionId = SectionId };
}
