namespace Corkboard.Simulator.State;

/// <summary>The first entry: the people, boards and Pins that everything starts from.</summary>
internal sealed record WorldSeeded : Entry
{
    public required int Seed { get; init; }

    public required int ExtraUsers { get; init; }

    public override void Apply(World world) => SeededPeople.MoveInto(world, At, ExtraUsers);
}

internal sealed record ClockMoved : Entry
{
    public required TimeSpan By { get; init; }

    public override void Apply(World world) => world.MoveClock(By);
}
