namespace Corkboard.Simulator.State;

/// <summary>A board and what hangs on it.</summary>
internal sealed class Board
{
    public required string Id { get; init; }

    /// <summary>The place in lists: the greater, the newer.</summary>
    public required long Position { get; init; }

    public required Person Owner { get; init; }

    public required string Name { get; set; }

    public required string? Description { get; set; }

    public required BoardPrivacy Privacy { get; set; }

    public bool IsAdsOnly { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset PinsModifiedAt { get; set; }

    public List<Section> Sections { get; } = [];

    public List<Pin> Pins { get; } = [];

    /// <summary>Who works on the board beside its owner.</summary>
    public List<Person> Collaborators { get; } = [];

    public bool IsOpenTo(Person person) => Owner == person || Collaborators.Contains(person);

    public bool IsSecret => Privacy == BoardPrivacy.Secret;
}

internal sealed class Section
{
    public required string Id { get; init; }

    public required long Position { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal enum BoardPrivacy
{
    Public,
    Protected,
    Secret,
}
