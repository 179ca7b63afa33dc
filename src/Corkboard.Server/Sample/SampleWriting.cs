using System.Globalization;
using Corkboard.Server.Drafts;

namespace Corkboard.Server.Sample;

/// <summary>Writes the sample's drafts, each with the account, a board and a picture of the sample.</summary>
internal sealed class SampleWriting(ConnectedSample account, IReadOnlyList<Guid> pictures, Random random)
{
    private int _written;

    public ConnectedSample Account => account;

    /// <summary>The next idea, with a page number of its own: two samples never say the same.</summary>
    public SampleIdea Next()
    {
        var idea = SampleIdeas.Of(_written++);

        return idea with { Description = $"{idea.Description} From our notebook, page {random.Next(1, 100_000).ToString(CultureInfo.InvariantCulture)}." };
    }

    public DraftFields Fields(SampleIdea idea) => new()
    {
        Title = idea.Title,
        Description = idea.Description,
        AltText = idea.AltText,
        Link = idea.Link,
        PictureId = pictures[idea.Number],
        AccountId = account.Id.Value,
        BoardId = account.Boards[idea.Board],
    };
}
