using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Pins;

/// <summary>The words and the link of one picture of a carousel.</summary>
internal sealed record CarouselSlot(string? Title, string? Description, string? Link)
{
    public static CarouselSlot Read(RequestBody body) =>
        new(body.Text("title"), body.Text("description"), body.Text("link"));
}
