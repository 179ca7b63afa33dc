using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NodaTime;

namespace Corkboard.Server.Hosting;

/// <summary>A part of a list, and the cursor of the next part; none at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 100;

    /// <summary>Cuts a page from a list that was asked for one item more than the limit.</summary>
    public static Page<T> Of(IReadOnlyList<T> found, int limit, Func<T, Cursor> cursorOf) => found.Count > limit
        ? new([.. found.Take(limit)], cursorOf(found[limit - 1]).ToString())
        : new(found, null);
}

/// <summary>A place in a list that is sorted by time and key.</summary>
internal sealed record Cursor(Instant At, string Key)
{
    /// <summary>Reads a cursor that <see cref="ToString"/> wrote. An absent one reads as none; a foreign one does not read.</summary>
    public static bool TryRead(string? text, out Cursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', 2);
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
        {
            return false;
        }

        cursor = new(Instant.FromUnixTimeTicks(ticks), parts[1]);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeTicks()}|{Key}")));
}
