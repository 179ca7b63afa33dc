using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

internal sealed record UserAdded : Entry
{
    public required string User { get; init; }

    public required string Username { get; init; }

    /// <summary>When the account was made, where that was before it was told here.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public override void Apply(World world) => world.People[User] = new()
    {
        Id = User,
        Username = Username,
        DisplayName = Username,
        IsBusiness = false,
        About = "",
        Website = null,
        CreatedAt = CreatedAt ?? At,
    };
}

/// <summary>A user took another name; the old one is free for anybody.</summary>
internal sealed record UserRenamed : Entry
{
    public required string User { get; init; }

    public required string Username { get; init; }

    public override void Apply(World world)
    {
        var person = world.People[User];
        person.FormerUsernames.Add(person.Username);
        person.Username = Username;
    }
}

/// <summary>What the user's own answer leaves out from now on.</summary>
internal sealed record UserAnswersChanged : Entry
{
    public required string User { get; init; }

    public required bool WithoutId { get; init; }

    public required bool WithoutUsername { get; init; }

    public override void Apply(World world)
    {
        var person = world.People[User];
        (person.AnswersWithoutId, person.AnswersWithoutUsername) = (WithoutId, WithoutUsername);
    }
}
