using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Corkboard.Simulator.Api;

/// <summary>Which page of a list was asked for: up to <c>page_size</c> items that come after the bookmark.</summary>
internal sealed class PageRequest
{
    private const int BookmarkLength = 16;
    private const int DefaultSize = 25;

    private readonly int _size;
    private readonly ulong _before = ulong.MaxValue;
    private readonly ListOrder _order;

    private PageRequest(int size, ulong before, ListOrder order) => (_size, _before, _order) = (size, before, order);

    public static PageRequest Of(ApiCall call) =>
        OfSize(call, call.Query.Number("page_size", fallback: DefaultSize, minimum: 1, maximum: 250));

    /// <summary>A page of a list that lets nobody choose a size.</summary>
    public static PageRequest OfDefaultSize(ApiCall call) => OfSize(call, DefaultSize);

    public static PageRequest OfSize(ApiCall call, int size)
    {
        var before = call.Query.Text("bookmark") switch
        {
            null or "" => ulong.MaxValue,
            var bookmark => Read(bookmark, call),
        };

        var shown = call.Knobs.Settings.ShortPages ? Math.Max(1, size / 2) : size;

        return new(shown, before, call.Knobs.ShuffledLists ? ListOrder.Shuffled : ListOrder.NewestFirst);
    }

    /// <summary>The page and, where the list goes on, the bookmark that leads there.</summary>
    public Page<T> Take<T>(IEnumerable<T> items, Func<T, long> position)
    {
        var page = items
            .Select(item => (Item: item, Place: PlaceOf(position(item))))
            .Where(placed => placed.Place < _before)
            .OrderByDescending(placed => placed.Place)
            .Take(_size + 1)
            .ToList();
        var hasMore = page.Count > _size;
        var shown = hasMore ? page[..^1] : page;

        return new([.. shown.Select(placed => placed.Item)], hasMore ? Write(shown[^1].Place) : null);
    }

    // A shuffled list is shuffled the same way for every page, so that following bookmarks still sees all of it.
    private ulong PlaceOf(long position) => _order == ListOrder.NewestFirst
        ? (ulong)position
        : BinaryPrimitives.ReverseEndianness((ulong)position * 0x9E37_79B9_7F4A_7C15);

    private static string Write(ulong place)
    {
        Span<byte> bytes = stackalloc byte[BookmarkLength];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, place);
        Seal(bytes[..8]).CopyTo(bytes[8..]);

        return Base64Url.EncodeToString(bytes);
    }

    private static ulong Read(string bookmark, ApiCall call)
    {
        Span<byte> bytes = stackalloc byte[BookmarkLength];

        if (bookmark.Length == Base64Url.GetEncodedLength(BookmarkLength)
            && Base64Url.TryDecodeFromChars(bookmark, bytes, out var length)
            && length == BookmarkLength
            && Seal(bytes[..8]).SequenceEqual(bytes[8..]))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(bytes);
        }

        call.Query.Refuse("bookmark", "is none that was given out");

        return ulong.MaxValue;
    }

    // Not a secret: it only tells a bookmark that was given out from one that somebody made up.
    private static ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> place) =>
        SHA256.HashData([.. Encoding.ASCII.GetBytes("bookmark"), .. place]).AsSpan(0, 8);
}

internal sealed record Page<T>(IReadOnlyList<T> Items, string? Bookmark)
{
    public PageView<TView> As<TView>(Func<T, TView> view) => new([.. Items.Select(view)], Bookmark);
}

internal sealed record PageView<T>(IReadOnlyList<T> Items, string? Bookmark);

internal enum ListOrder
{
    NewestFirst,
    Shuffled,
}
