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

    /// <summary>The revision that the member saw.</summary>
    public int Revision { get; set; }

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
