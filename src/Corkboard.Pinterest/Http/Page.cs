using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest;

/// <summary>One page of a list, as it is on the wire.</summary>
internal sealed record Page<T>
{
    public const int LargestSize = 250;

    /// <summary>The items. One that is null makes the page unreadable: it might be the very one that is looked for.</summary>
    public required IReadOnlyList<T> Items
    {
        get;
        init => field = value is not null && value.All(item => item is not null)
            ? value
            : throw new JsonException("A page has to have items, none of which is null.");
    }

    public string? Bookmark { get; init; }
}

internal static class Paging
{
    /// <summary>Gets a list that comes in one piece and without bookmarks; what is null in it is left out.</summary>
    public static async Task<IReadOnlyList<T>> GetWholeListAsync<T>(
        this Transport transport,
        string path,
        JsonTypeInfo<IReadOnlyList<T>> type,
        CancellationToken cancellationToken,
        RateCategory? category = null)
        where T : class
    {
        var list = await transport.GetAsync(path, type, cancellationToken, category).ConfigureAwait(false);

        return [.. list.OfType<T>()];
    }

    /// <summary>Follows the bookmarks of a list until there is none; a short or empty page is not the end.</summary>
    public static async IAsyncEnumerable<T> ListAsync<T>(
        this Transport transport,
        string path,
        Func<string?, Query> query,
        JsonTypeInfo<Page<T>> type,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        RateCategory? category = null)
    {
        string? bookmark = null;
        do
        {
            var asked = bookmark;
            var page = await transport
                .GetAsync($"{path}{query(asked)}", type, cancellationToken, category).ConfigureAwait(false);

            foreach (var item in page.Items)
            {
                yield return item;
            }

            bookmark = page.Bookmark;
            if (!string.IsNullOrEmpty(bookmark) && bookmark == asked)
            {
                throw new PinterestException(PinterestErrorKind.UnreadableAnswer, PinterestOutcome.NothingHappened,
                    $"GET /{path}: Pinterest gave the same bookmark twice, so the list would never end.");
            }
        }
        while (!string.IsNullOrEmpty(bookmark));
    }
}
