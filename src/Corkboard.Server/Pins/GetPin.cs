using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>A Pin and all that has happened to it.</summary>
internal sealed record PinStory(PinView Pin, IReadOnlyList<PinEvent> Timeline);

/// <summary>One thing that happened to a Pin.</summary>
internal sealed record PinEvent(Instant At, string Step, string Text)
{
    /// <summary>What was found or said with it.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}

/// <summary>Shows one Pin with its timeline.</summary>
internal static class GetPin
{
    public static async Task<Results<Ok<PinStory>, ProblemHttpResult>> HandleAsync(
        Guid id, PinReader pins, PinTimeline timeline, PinterestEndpoints pinterest, CancellationToken cancellationToken) =>
        await pins.FindAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(new PinStory(PinView.Of(row, pinterest), await timeline.OfAsync(row, cancellationToken)))
            : TypedResults.Problem(PinProblems.NoSuchPin);
}
