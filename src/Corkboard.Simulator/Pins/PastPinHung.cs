using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>A Pin that was there before anybody asked: hung by the control interface with a date that has passed, and no accepted call.</summary>
internal sealed record PastPinHung : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public required long Position { get; init; }

    public required string Board { get; init; }

    public required string Title { get; init; }

    public string? Link { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public override void Apply(World world)
    {
        var board = world.Boards[Board];
        var pin = new Pin
        {
            Id = Pin,
            Position = Position,
            Owner = world.People[User],
            Board = board,
            Section = null,
            Text = new() { Title = Title, Link = Link },
            CreatedAt = CreatedAt,
            Pictures = [Picture.Seeded((int)(Position % 1000))],
        };

        world.Pins.Add(Pin, pin);
        pin.Owner.Pins.Add(pin);
        board.Pins.Add(pin);
    }
}
