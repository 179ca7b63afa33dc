using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

/// <summary>Somebody follows somebody, or one board of theirs, from now on.</summary>
internal sealed record UserFollowed : Entry
{
    public required string User { get; init; }

    public required string Followed { get; init; }

    public string? Board { get; init; }

    public required long Position { get; init; }

    public override void Apply(World world) => world.Follows.Add(new(
        world.People[User], world.People[Followed], Board is null ? null : world.Boards[Board], Position));
}

/// <summary>Nothing of somebody is followed any more.</summary>
internal sealed record UserUnfollowed : Entry
{
    public required string User { get; init; }

    public required string Followed { get; init; }

    public override void Apply(World world) =>
        world.Follows.RemoveAll(follow => follow.Who.Id == User && follow.Whom.Id == Followed);
}
