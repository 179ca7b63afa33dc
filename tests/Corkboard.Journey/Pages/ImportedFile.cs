using System.Globalization;
using System.Text;

namespace Corkboard.Journey.Pages;

/// <summary>A file of a thousand Pins, twelve of them wrong in twelve ways.</summary>
/// <param name="shelf">Where its pictures stand.</param>
/// <param name="board">The board of its Pins.</param>
/// <param name="first">When its first Pin is to go out; the others follow.</param>
internal sealed class ImportedFile(PictureShelf shelf, string board, DateTimeOffset first)
{
    public const string Name = "a-thousand-pins.csv";
    public const int Rows = 1000;
    public const int WrongFrom = 502; // as a spreadsheet numbers them

    /// <summary>Between two Pins: sparse enough for the plan of a new workspace.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    private const int Before = 500;

    /// <summary>What is wrong, by the name of its page, in the order of the rows.</summary>
    public static readonly IReadOnlyList<string> Wrong =
    [
        "draft-limits", "draft-limits", "draft-limits", "row-board-unknown", "row-board-unknown", "address-failed",
        "address-out-of-bounds", "picture-foreign", "address-unreadable", "time-passed", "row-time-unreadable", "row-too-wide",
    ];

    public static int Good => Rows - Wrong.Count;

    /// <summary>When the good Pins are to go out.</summary>
    public IEnumerable<DateTimeOffset> Times => Enumerable.Range(0, Good).Select(number => first + (number * Apart));

    /// <summary>The file; without the last of its wrong rows, somebody already mended that one.</summary>
    public byte[] ToBytes(bool isMended)
    {
        string[] good = [.. Times.Select((time, number) => Row(number, time))];
        IEnumerable<string> wrong = isMended ? WrongRows().SkipLast(1) : WrongRows();

        return Encoding.UTF8.GetBytes(string.Join(
            "\r\n", ["Title,Media URL,Pinterest board,Thumbnail,Description,Link,Publish date,Keywords", .. good[..Before], .. wrong, .. good[Before..]]));
    }

    private string Row(int number, DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"Loaf {number + 1} of many,{shelf.Picture(number)},{board},,\"Baked, cooled and cut: loaf {number + 1}.\",https://example.org/loaf/{number + 1},{time:yyyy-MM-ddTHH:mm:sszzz},bread");

    private IEnumerable<string> WrongRows() =>
    [
        $"{new string('x', 101)},{shelf.Picture(0)},{board},,,,,",
        $"A description of 801,{shelf.Picture(0)},{board},,{new string('x', 801)},,,",
        $"A link that is none,{shelf.Picture(0)},{board},,,bread,,",
        $"A board nobody has,{shelf.Picture(0)},No such board,,,,,",
        $"A section nobody has,{shelf.Picture(0)},{board}/No such section,,,,,",
        $"A picture that is gone,{new Uri(shelf.Address, "gone")},{board},,,,,",
        $"A picture inside somebody's network,http://10.0.0.1/loaf.png,{board},,,,,",
        $"A text for a picture,{new Uri(shelf.Address, "text")},{board},,,,,",
        $"An address that is none,loaf.png,{board},,,,,",
        $"A time that has passed,{shelf.Picture(0)},{board},,,,2026-03-01T10:00:00,",
        $"A time that is none,{shelf.Picture(0)},{board},,,,03/05/2026,",
        $"A comma too many,{shelf.Picture(0)},{board},,Baked, and cut,,,bread",
    ];
}
