using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Looking;

/// <summary>A Pin on Pinterest that may have come from an attempt.</summary>
internal sealed record SeenPin(Pin Pin, PinLikeness Likeness);

/// <summary>Looks for the Pin of an attempt in every list that can show it: its board, its section, and the account's Pins.</summary>
internal sealed class PinSearch(PinterestClient client)
{
    private static readonly Duration ClocksApart = Duration.FromMinutes(2);

    public async Task<IReadOnlyList<SeenPin>> FindAsync(PublishAttempt attempt, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<PinId, SeenPin>();
        foreach (var list in Lists(attempt, cancellationToken))
        {
            await ReadAsync(list, attempt, seen);
        }

        return [.. seen.Values];
    }

    private IEnumerable<IAsyncEnumerable<Pin>> Lists(PublishAttempt attempt, CancellationToken cancellationToken)
    {
        var board = new BoardId(attempt.BoardId);
        yield return client.Boards.ListPinsAsync(board, cancellationToken: cancellationToken);
        if (attempt.SectionId is { } section)
        {
            yield return client.Boards.ListSectionPinsAsync(board, new(section), cancellationToken: cancellationToken);
        }

        yield return client.Pins.ListAsync(cancellationToken: cancellationToken);
    }

    private static async Task ReadAsync(IAsyncEnumerable<Pin> list, PublishAttempt attempt, Dictionary<PinId, SeenPin> seen)
    {
        var order = new ListOrder((attempt.StartedAt - ClocksApart).ToDateTimeOffset());
        try
        {
            await foreach (var pin in list)
            {
                var likeness = PinMatcher.Compare(attempt, pin);
                if (likeness != PinLikeness.Other)
                {
                    seen.TryAdd(pin.Id, new(pin, likeness));
                }

                if (order.IsPast(pin.CreatedAt))
                {
                    return;
                }
            }
        }
        catch (PinterestException gone) when (gone.Kind == PinterestErrorKind.NotFound)
        {
            // A board or section that is gone shows nothing; the Pin may have been moved before.
        }
    }
}
