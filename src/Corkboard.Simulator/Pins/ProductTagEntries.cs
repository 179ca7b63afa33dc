using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

internal sealed record ProductTagsAdded : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public required IReadOnlyList<string> Products { get; init; }

    public override void Apply(World world) =>
        world.Pins[Pin].Tagged.AddRange(Products.Select(product => world.Pins[product]));
}

internal sealed record ProductTagsDeleted : Entry
{
    public required string User { get; init; }

    public required string Pin { get; init; }

    public required IReadOnlyList<string> Products { get; init; }

    public override void Apply(World world) =>
        world.Pins[Pin].Tagged.RemoveAll(tag => Products.Contains(tag.Id, StringComparer.Ordinal));
}
