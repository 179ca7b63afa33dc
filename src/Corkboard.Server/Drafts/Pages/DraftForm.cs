using Corkboard.Server.Drafts.Unsaved;

namespace Corkboard.Server.Drafts.Pages;

/// <summary>What the page of a draft sends, besides the file of a picture.</summary>
public sealed class DraftForm
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? AltText { get; set; }

    public string? Link { get; set; }

    /// <summary>The picture that was kept already.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>Where to fetch another picture from.</summary>
    public string? PictureAddress { get; set; }

    /// <summary>Account, board and section, as <see cref="Place"/> writes them.</summary>
    public string? Place { get; set; }

    /// <summary>A board to be made first, by its name.</summary>
    public string? NewBoard { get; set; }

    /// <summary>The account on which that board is made.</summary>
    public Guid? NewBoardAccount { get; set; }

    /// <summary>The revision that the member saw.</summary>
    public int Revision { get; set; }

    /// <summary>Under what the page's script keeps what is not saved yet.</summary>
    public Guid UnsavedId { get; set; }

    internal static DraftForm Of(DraftView draft) => new()
    {
        Title = draft.Title,
        Description = draft.Description,
        AltText = draft.AltText,
        Link = draft.Link,
        PictureId = draft.Picture?.Id,
        Place = new Place(draft.AccountId, draft.BoardId, draft.SectionId).ToString(),
        Revision = draft.Revision,
    };

    internal static DraftForm Of(UnsavedDraft unsaved, int revision) => new()
    {
        Title = unsaved.Title,
        Description = unsaved.Description,
        AltText = unsaved.AltText,
        Link = unsaved.Link,
        PictureId = unsaved.PictureId?.Value,
        Place = unsaved.Place,
        Revision = revision,
        UnsavedId = unsaved.Id,
    };

    internal EditDraft.Request ToRequest()
    {
        var place = Pages.Place.Read(Place);

        return new()
        {
            Title = Title,
            Description = Description,
            AltText = AltText,
            Link = Link,
            PictureId = PictureId,
            AccountId = place.AccountId,
            BoardId = place.BoardId,
            SectionId = place.SectionId,
            Revision = Revision,
        };
    }
}
