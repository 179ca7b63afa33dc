using System.Diagnostics.CodeAnalysis;

namespace Corkboard.Simulator.State;

/// <summary>One store: its people, boards, Pins and tokens, and the entries that made them. Touched only inside <see cref="Locked"/>.</summary>
internal sealed class World : IDisposable
{
    // Numbers below belong to the seed, so that an entry's ids depend on its sequence number alone.
    private const long FirstEntryNumber = 1_000_000;

    private readonly Lock _gate = new();
    private readonly SimulatorClock _clock;
    private readonly Journal _journal;
    private readonly List<Entry> _entries = [];

    private World(StoreName name, int seed, SimulatorClock clock, Journal journal)
    {
        (Name, Seed, _clock, _journal) = (name, seed, clock, journal);
        Ids = new(name, seed);
        CampaignIds = new(name, seed + 1);
        PersonIds = new(StoreName.Production, seed);
    }

    public StoreName Name { get; }

    public int Seed { get; }

    public Ids Ids { get; }

    public Ids CampaignIds { get; }

    /// <summary>A person is one person, whichever store is asked.</summary>
    public Ids PersonIds { get; }

    public OrderedDictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Board> Boards { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Pin> Pins { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AdAccount> AdAccounts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, MediaUpload> Media { get; } = new(StringComparer.Ordinal);

    public List<Follow> Follows { get; } = [];

    public TokenBook Tokens { get; } = new();

    /// <summary>How many Pins were ever accepted, those among them that are gone.</summary>
    public long AcceptedPins { get; set; }

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The number that the next recorded entry's board, section, Pin or user takes its id and its place from.</summary>
    public long NextNumber => FirstEntryNumber + _entries.Count + 1;

    /// <summary>Replays the journal; an empty one is seeded first.</summary>
    public static World Open(StoreName name, SimulatorSettings settings, SimulatorClock clock)
    {
        var file = name == StoreName.Production ? settings.StateFile : settings.StateFile + ".sandbox";
        var journal = settings.StateFile is null ? Journal.InMemory : Journal.Open(file!);
        var recorded = journal.ReadAll();
        var seed = recorded is [WorldSeeded first, ..] ? first.Seed : settings.Seed;
        var world = new World(name, seed, clock, journal);

        foreach (var entry in recorded)
        {
            world._entries.Add(entry);
            entry.Apply(world);
        }

        if (recorded.Count == 0)
        {
            world.Record(new WorldSeeded { Seed = seed, ExtraUsers = settings.ExtraUsers });
        }

        return world;
    }

    public T Locked<T>(Func<World, T> work)
    {
        lock (_gate)
        {
            return work(this);
        }
    }

    /// <summary>Accepts a change: first to the file, then to memory.</summary>
    public TEntry Record<TEntry>(TEntry entry)
        where TEntry : Entry
    {
        var now = _clock.Now;
        var accepted = (TEntry)(entry with
        {
            Sequence = _entries.Count + 1,
            At = now,
            ArrivedAt = entry.ArrivedAt == default ? _clock.Wall : entry.ArrivedAt,
        });

        _journal.Append(accepted);
        _entries.Add(accepted);
        accepted.Apply(this);

        return accepted;
    }

    /// <summary>Whose account the app's own tokens act for: the first person's.</summary>
    public Person AppOwner => People.GetAt(0).Value;

    public bool TryFindPerson(string idOrUsername, [NotNullWhen(true)] out Person? person) =>
        People.TryGetValue(idOrUsername, out person)
        || (person = People.Values.FirstOrDefault(candidate => candidate.Username == idOrUsername)) is not null;

    public void MoveClock(TimeSpan by) => _clock.Advance(by);

    public void Dispose() => _journal.Dispose();
}
