using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

internal sealed record BoardCreated : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required long Position { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required BoardPrivacy Privacy { get; init; }

    public bool IsAdsOnly { get; init; }

    public override void Apply(World world)
    {
        var owner = world.People[User];
        var board = new Board
        {
            Id = Board,
            Position = Position,
            Owner = owner,
            Name = Name,
            Description = Description,
            Privacy = Privacy,
            IsAdsOnly = IsAdsOnly,
            CreatedAt = At,
            PinsModifiedAt = At,
        };

        world.Boards.Add(Board, board);
        owner.Boards.Add(board);
    }
}

internal sealed record BoardUpdated : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required BoardPrivacy Privacy { get; init; }

    public override void Apply(World world)
    {
        var board = world.Boards[Board];
        (board.Name, board.Description, board.Privacy) = (Name, Description, Privacy);
    }
}

/// <summary>A board went, and its Pins with it.</summary>
internal sealed record BoardDeleted : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public override void Apply(World world)
    {
        world.Boards.Remove(Board, out var board);
        board!.Owner.Boards.Remove(board);
        board.Collaborators.ForEach(person => person.SharedBoards.Remove(board));

        foreach (var pin in board.Pins)
        {
            world.Pins.Remove(pin.Id);
            pin.IsDeleted = true;
            pin.Owner.Pins.Remove(pin);
        }
    }
}
