namespace Corkboard.Guard;

/// <summary>What the memory holds that equals the content of one attempt.</summary>
internal sealed class Repetition
{
    private readonly PinAttempt _pin;
    private readonly DuplicateLimits _limits;
    private readonly DateTimeOffset _now;
    private readonly TextKey? _text;
    private readonly bool _textCountsAlone;
    private readonly IReadOnlyList<Sighting> _sameText;
    private readonly IReadOnlyList<Sighting> _samePixels;

    public Repetition(PinAttempt pin, GuardMemory memory, DuplicateLimits limits, DateTimeOffset now)
    {
        (_pin, _limits, _now) = (pin, limits, now);
        _text = pin.Content.Text is { } folded && folded.Letters >= limits.LettersWithPicture ? folded.Key : null;
        _textCountsAlone = pin.Content.Text is { } text && text.Letters >= limits.LettersAlone;
        _sameText = _text is { } key ? memory.SightingsOf(key) : [];
        _samePixels = pin.Content.Pixels is { } pixels ? memory.SightingsOf(pixels) : [];
    }

    /// <summary>The attempt's content as a sighting, where there is something to compare that is not remembered yet.</summary>
    public Sighting? NewSighting => (_text is null && _pin.Content.Pixels is null) || IsRemembered
        ? null
        : new()
        {
            At = _now,
            Workspace = _pin.Workspace,
            Member = _pin.Member,
            Draft = _pin.Draft,
            Board = _pin.Board,
            Text = _text,
            Pixels = _pin.Content.Pixels,
            Link = _pin.Content.Link,
        };

    /// <summary>The same text with the same picture, pinned by others before it was pinned here.</summary>
    public IReadOnlyList<Sighting> OlderCopiesOfOthers() => OlderOfOthers(Copies(), _limits.Remembered).ToList();

    /// <summary>How many own Pins have the same text and picture.</summary>
    public int OwnCopies() => PlacesOf(Copies());

    /// <summary>How many own Pins have the same picture.</summary>
    public int OwnPictures() => PlacesOf(_samePixels);

    /// <summary>How many own Pins have the same text, if it is long enough to say something alone.</summary>
    public int OwnTexts() => _textCountsAlone ? PlacesOf(_sameText) : 0;

    /// <summary>How many other workspaces pinned the same long text lately and before it was pinned here.</summary>
    public int WorkspacesBefore() => _textCountsAlone
        ? OlderOfOthers(_sameText, _limits.SpreadSpan)
            .Select(sighting => sighting.Workspace)
            .Distinct()
            .Count()
        : 0;

    private bool IsRemembered => (_text is null ? _samePixels : _sameText).Any(sighting =>
        sighting.Draft == _pin.Draft && sighting.Board == _pin.Board && sighting.Workspace == _pin.Workspace
        && sighting.Text == _text && sighting.Pixels == _pin.Content.Pixels && IsRecent(sighting, _limits.Remembered));

    private IEnumerable<Sighting> Copies() => _pin.Content.Pixels is { } pixels
        ? _sameText.Where(sighting => sighting.Pixels == pixels)
        : [];

    private bool IsRecent(Sighting sighting, TimeSpan span) => sighting.At > _now - span;

    private bool IsOwn(Sighting sighting) => sighting.Workspace == _pin.Workspace || sighting.Member == _pin.Member;

    // The sightings come oldest first, so the first own one tells since when it is pinned here.
    private IEnumerable<Sighting> OlderOfOthers(IEnumerable<Sighting> sightings, TimeSpan span)
    {
        var remembered = sightings.Where(sighting => IsRecent(sighting, _limits.Remembered)).ToList();
        var ownSince = remembered.Find(IsOwn)?.At ?? DateTimeOffset.MaxValue;

        return remembered.Where(sighting => !IsOwn(sighting) && sighting.At < ownSince && IsRecent(sighting, span));
    }

    // A draft counts once for each board that it is on, and once where no board is known. The place of this very attempt does not count.
    private int PlacesOf(IEnumerable<Sighting> sightings) => sightings
        .Where(sighting => IsOwn(sighting) && IsRecent(sighting, _limits.OwnSpan))
        .GroupBy(sighting => sighting.Draft)
        .Sum(draft => draft.Key == _pin.Draft ? OtherBoardsOf(draft) : Math.Max(1, BoardsOf(draft).Count()));

    private int OtherBoardsOf(IEnumerable<Sighting> sightings) =>
        _pin.Board is { } board ? BoardsOf(sightings).Count(other => other != board) : 0;

    private static IEnumerable<BoardKey> BoardsOf(IEnumerable<Sighting> sightings) =>
        sightings.Where(sighting => sighting.Board is not null).Select(sighting => sighting.Board!.Value).Distinct();
}
