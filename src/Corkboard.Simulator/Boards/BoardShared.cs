using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>From here on these people, and no others, work on a board beside its owner.</summary>
internal sealed record BoardShared : Entry
{
    public required string User { get; init; }

    public required string Board { get; init; }

    public required IReadOnlyList<string> Collaborators { get; init; }

    public override void Apply(World world)
    {
        var board = world.Boards[Board];
        board.Collaborators.ForEach(person => person.SharedBoards.Remove(board));
        board.Collaborators.Clear();
        board.Collaborators.AddRange(Collaborators.Select(id => world.People[id]));
        board.Collaborators.ForEach(person => person.SharedBoards.Add(board));
    }
}
