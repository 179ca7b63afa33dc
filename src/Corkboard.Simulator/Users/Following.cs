using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

/// <summary>Who follows whom, read from the follows of a store.</summary>
internal static class Following
{
    public static IEnumerable<Follow> FollowersOf(World world, Person person) => world.Follows
        .Where(follow => follow.Whom == person && follow.Board is null);

    /// <summary>Each person once; without the implicit ones, only those who are followed themselves and not through a board.</summary>
    public static IEnumerable<Follow> PeopleOf(World world, Person person, bool explicitAlone) => world.Follows
        .Where(follow => follow.Who == person && (follow.Board is null || !explicitAlone))
        .GroupBy(follow => follow.Whom)
        .Select(follows => follows.MinBy(follow => follow.Position)!);

    /// <summary>The boards themselves and, unless only those are wanted, all public ones of the people who are followed.</summary>
    public static IEnumerable<Board> BoardsOf(World world, Person person, bool explicitAlone) => world.Follows
        .Where(follow => follow.Who == person)
        .SelectMany(follow => follow switch
        {
            { Board: { } board } => world.Boards.ContainsKey(board.Id) ? [board] : [],
            _ when explicitAlone => [],
            _ => follow.Whom.Boards.AsEnumerable(),
        })
        .Where(board => board.Privacy == BoardPrivacy.Public)
        .Distinct();
}

internal sealed record UserSummaryView(string Username)
{
    public string Type { get; } = "user";

    public static UserSummaryView Of(Person person) => new(person.Username);
}
