using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

internal sealed record SectionCreated : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required string Section { get; init; }

    public required long Position { get; init; }

    public required string Name { get; init; }

    public override void Apply(World world) => world.Boards[Board].Sections.Add(new()
    {
        Id = Section,
        Position = Position,
        Name = Name,
        CreatedAt = At,
    });
}

internal sealed record SectionRenamed : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required string Section { get; init; }

    public required string Name { get; init; }

    public override void Apply(World world) =>
        world.Boards[Board].Sections.Single(section => section.Id == Section).Name = Name;
}

/// <summary>A section went; its Pins stay on the board.</summary>
internal sealed record SectionDeleted : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required string Section { get; init; }

    public override void Apply(World world)
    {
        var board = world.Boards[Board];
        var section = board.Sections.Single(candidate => candidate.Id == Section);
        board.Sections.Remove(section);

        foreach (var pin in board.Pins.Where(pin => pin.Section == section))
        {
            pin.Section = null;
        }
    }
}
