using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Guarding;
using Corkboard.Server.Reviews;
using Corkboard.Server.Workspaces.Access;
using NodaTime;

namespace Corkboard.Server.Sample;

/// <summary>Adds the sample's pictures and drafts the way a member does, and hands drafts in for review.</summary>
internal sealed class SampleDrafts(
    Caller caller, CorkboardDb db, MediaStore media, PictureIntake intake, ReviewDesk desk, GuardHome guard, IClock clock)
{
    /// <summary>One picture for each motif.</summary>
    public async Task<IReadOnlyList<Guid>> AddPicturesAsync(Random random, CancellationToken cancellationToken)
    {
        var pictures = new List<Guid>();
        for (var motif = 0; motif < SampleIdeas.Motifs; motif++)
        {
            using var file = new MemoryStream(SampleDrawing.Draw(motif, random));
            var added = await AddPicture.HandleAsync(file, media, intake, cancellationToken);
            pictures.Add(SampleException.ValueOf<PictureView>(added.Result).Id);
        }

        return pictures;
    }

    public Task<DraftView> AddAsync(DraftFields fields, CancellationToken cancellationToken) => AddAsync(fields, clock, cancellationToken);

    /// <summary>Adds a draft as if it had been written at an earlier time.</summary>
    public Task<DraftView> AddAsync(DraftFields fields, Instant at, CancellationToken cancellationToken) =>
        AddAsync(fields, new StoppedClock(at), cancellationToken);

    /// <summary>Adds a draft and asks the Guard, which decides as it does for everybody.</summary>
    public async Task<(DraftView Draft, ReviewView Review)> HandInAsync(DraftFields fields, CancellationToken cancellationToken)
    {
        var draft = await AddAsync(fields, cancellationToken);
        var review = await RequestReview.HandleAsync(draft.Id, caller, db, desk, guard, clock, cancellationToken);

        return (draft, SampleException.ValueOf<ReviewView>(review.Result));
    }

    /// <summary>Says a draft anew, with another title.</summary>
    public async Task RenameAsync(DraftView draft, DraftFields fields, string title, CancellationToken cancellationToken)
    {
        var request = new EditDraft.Request
        {
            Revision = draft.Revision,
            Title = title,
            Description = fields.Description,
            AltText = fields.AltText,
            Link = fields.Link,
            PictureId = fields.PictureId,
            AccountId = fields.AccountId,
            BoardId = fields.BoardId,
        };
        SampleException.ValueOf<DraftView>((await EditDraft.HandleAsync(draft.Id, request, caller, db, clock, cancellationToken)).Result);
    }

    private async Task<DraftView> AddAsync(DraftFields fields, IClock at, CancellationToken cancellationToken) =>
        SampleException.ValueOf<DraftView>((await CreateDraft.HandleAsync(fields, caller, db, at, cancellationToken)).Result);

    private sealed class StoppedClock(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}
