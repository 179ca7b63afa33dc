using System.Buffers;

namespace Corkboard.Pinterest;

/// <summary>The documented limits of what a Pin shows.</summary>
public static class MediaSourceLimits
{
    /// <summary>The fewest pictures of a carousel.</summary>
    public const int FewestImages = 2;

    /// <summary>The most pictures of a carousel.</summary>
    public const int MostImages = 5;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    internal static Uri Address(string field, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);

        return address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? address
            : throw PinterestLimitException.OutOfRange(field, "an absolute http or https address", address.OriginalString);
    }

    internal static ReadOnlyMemory<byte> Data(string field, ReadOnlyMemory<byte> data) =>
        data.IsEmpty ? throw PinterestLimitException.Empty(field) : data;

    internal static ReadOnlyMemory<byte> FromBase64(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var bytes = new byte[text.Length / 4 * 3];

        return !text.AsSpan().ContainsAnyExcept(Alphabet) && Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes.AsMemory(0, length)
            : throw PinterestLimitException.OutOfRange(field, "base64 of the standard alphabet alone", text);
    }

    internal static IReadOnlyList<T> Items<T>(IReadOnlyList<T> items)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items);
        Limit.Count("media_source.items", items.Count, FewestImages, MostImages);

        return items.All(item => item is not null)
            ? [.. items]
            : throw new ArgumentException("An item is null.", nameof(items));
    }

    internal static int? Index(int? index) =>
        index is { } given ? Limit.Between("media_source.index", given, 0, int.MaxValue) : null;
}
