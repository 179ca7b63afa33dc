using Corkboard.Server.Accounts;
using Corkboard.Server.Drafts;

namespace Corkboard.Server.Tests.Drafts;

public sealed class ContentHashTests
{
    private static readonly DraftContent Content = new()
    {
        Title = "Oak",
        Description = "Shelves",
        AltText = "On a wall",
        Link = "https://shop.example/",
        PictureId = null,
        AccountId = new AccountId(new Guid("00000000-0000-0000-0000-000000000001")),
        BoardId = "1",
        SectionId = "2",
    };

    [Fact]
    public void Every_part_that_a_member_agrees_to_changes_it()
    {
        byte[]?[] hashes =
        [
            ContentHash.Of(Content, [1]),
            ContentHash.Of(Content with { Title = "Elm" }, [1]),
            ContentHash.Of(Content with { Description = "Boards" }, [1]),
            ContentHash.Of(Content with { AltText = "On a floor" }, [1]),
            ContentHash.Of(Content with { Link = null }, [1]),
            ContentHash.Of(Content with { AccountId = null }, [1]),
            ContentHash.Of(Content with { BoardId = "3" }, [1]),
            ContentHash.Of(Content with { SectionId = null }, [1]),
            ContentHash.Of(Content, [2]),
            ContentHash.Of(Content, null),
        ];

        hashes.Select(hash => Convert.ToHexString(hash!)).Distinct().Count().ShouldBe(hashes.Length);
    }

    [Fact]
    public void Text_that_moves_from_one_field_to_the_next_changes_it()
    {
        var moved = ContentHash.Of(Content with { Title = "OakShel", Description = "ves" }, [1]);

        moved.ShouldNotBe(ContentHash.Of(Content, [1]));
    }

    [Fact]
    public void Nothing_is_not_the_same_as_an_empty_text()
    {
        var absent = ContentHash.Of(Content with { Link = null }, null);

        absent.ShouldNotBe(ContentHash.Of(Content with { Link = "" }, null));
    }
}
