using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

internal sealed record WebsiteVerified : Entry
{
    public required string User { get; init; }

    public required string Website { get; init; }

    public required string Method { get; init; }

    public required long Position { get; init; }

    public override void Apply(World world)
    {
        var websites = world.People[User].Websites;
        websites.RemoveAll(claimed => claimed.Website == Website);
        websites.Add(new(Website, At, Position));
    }
}

internal sealed record WebsiteUnverified : Entry
{
    public required string User { get; init; }

    public required string Website { get; init; }

    public override void Apply(World world) =>
        world.People[User].Websites.RemoveAll(claimed => claimed.Website == Website);
}
