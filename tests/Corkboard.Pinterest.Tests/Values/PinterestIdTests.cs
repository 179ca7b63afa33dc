using CsCheck;

namespace Corkboard.Pinterest.Tests.Values;

public sealed class PinterestIdTests
{
    [Fact]
    public void Any_digits_are_an_id() => Gen.Char['0', '9'].Array[1, 40]
        .Sample(digits => new PinId(new string(digits)).Value == new string(digits));

    [Fact]
    public void Anything_but_digits_is_no_id() => Gen.String.Where(text => !text.All(char.IsAsciiDigit) || text is "")
        .Sample(text => Should.Throw<PinterestLimitException>(() => new BoardId(text)).Field == "board id");

    [Fact]
    public void A_boards_name_is_quoted_back() =>
        Should.Throw<ArgumentException>(() => new BoardId("My recipes")).Message
            .ShouldBe("board id: must be digits only, but it is 'My recipes'.");

    [Fact]
    public void Ids_of_the_same_digits_are_equal()
    {
        new PinId("42").ShouldBe(new PinId("42"));
        new PinId("42").ShouldNotBe(new PinId("43"));
    }

    [Fact]
    public void The_default_value_is_no_id() => Should.Throw<InvalidOperationException>(() => default(UserId).Value);
}
