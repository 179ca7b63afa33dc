namespace Corkboard.Simulator.State;

/// <summary>Somebody with a Pinterest account.</summary>
internal sealed class Person
{
    public required string Id { get; init; }

    public required string Username { get; set; }

    public required string DisplayName { get; init; }

    public required bool IsBusiness { get; init; }

    public required string About { get; init; }

    public required string? Website { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Pinterest promises no field of its user answer; this account's answers then lack the id.</summary>
    public bool AnswersWithoutId { get; set; }

    public bool AnswersWithoutUsername { get; set; }

    public List<string> FormerUsernames { get; } = [];

    public List<ClaimedWebsite> Websites { get; } = [];

    public List<Board> Boards { get; } = [];

    /// <summary>Boards of others that the person works on.</summary>
    public List<Board> SharedBoards { get; } = [];

    public List<Pin> Pins { get; } = [];
}
