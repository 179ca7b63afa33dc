namespace Corkboard.Simulator.Control;

/// <summary>How Pinterest behaves where it may behave in several ways; turned while it runs.</summary>
internal sealed record KnobSettings
{
    public AccessTier Tier { get; init; }

    public bool DecodePictures { get; init; } = true;

    /// <summary>For how long reads do not show a new board, section or Pin.</summary>
    public double ReadLagSeconds { get; init; }

    public bool ShuffledLists { get; init; }

    /// <summary>Pages hold half of what was asked for, though their lists go on.</summary>
    public bool ShortPages { get; init; }

    /// <summary>Links come back through a redirect of Pinterest's.</summary>
    public bool RewrittenLinks { get; init; }

    /// <summary>Titles come back cut after so many characters; 0 leaves them whole.</summary>
    public int TrimTitlesTo { get; init; }

    /// <summary>Links to these hosts, and to hosts below them, are refused as spam.</summary>
    public IReadOnlyList<string> BlockedDomains { get; init; } = [];

    /// <summary>Services that shorten links, which are refused like blocked hosts.</summary>
    public IReadOnlyList<string> LinkShorteners { get; init; } = ["bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly"];

    /// <summary>The Pins of an account within the window before its next ones are blocked as spam; 0 blocks none.</summary>
    public int SpamBlockAfterPins { get; init; }

    public double SpamBlockWindowSeconds { get; init; } = 3600;

    /// <summary>Writes to one board closer together than this are refused with code 8.</summary>
    public double SecondsBetweenWritesToABoard { get; init; }

    /// <summary>How long an old refresh token goes on working after its first use.</summary>
    public double RefreshGraceSeconds { get; init; }

    /// <summary>Whether the app may call the beta operations that change a Pin.</summary>
    public bool PinEdit { get; init; }

    /// <summary>Whether the app may ask for the numbers of several Pins at once, a beta.</summary>
    public bool MultiPinAnalytics { get; init; }

    /// <summary>Whether the app may follow people for its users, a beta.</summary>
    public bool FollowUsers { get; init; }

    /// <summary>Whether the app may search all of Pinterest, which partners may.</summary>
    public bool PartnerSearch { get; init; }

    /// <summary>Requests per window and category in place of the published ones, by the category's name.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Requests per second of a user, over all categories.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>How long an uploaded file is processed.</summary>
    public double MediaProcessingSeconds { get; init; } = 2;

    /// <summary>How long it takes where the fault <c>slow-media</c> strikes.</summary>
    public double SlowMediaSeconds { get; init; } = 600;

    /// <summary>How long the form for a file is taken.</summary>
    public double UploadFormSeconds { get; init; } = 3600;

    /// <summary>How long a new Pin's video is worked on before the Pin shows it.</summary>
    public double VideoPinSeconds { get; init; } = 2;

    /// <summary>Whether saving a Pin to a board again answers with the Pin that is there already.</summary>
    public bool SavesDeduplicate { get; init; }

    public int MostBoards { get; init; } = 2_000;

    public int MostPins { get; init; } = 200_000;

    public long LargestVideoBytes { get; init; } = 2L * 1024 * 1024 * 1024;
}

/// <summary>The settings of this moment, read by every request.</summary>
internal sealed class Knobs(KnobSettings initial)
{
    private volatile KnobSettings _settings = initial;

    public KnobSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    public TimeSpan ReadLag => TimeSpan.FromSeconds(_settings.ReadLagSeconds);

    public bool ShuffledLists => _settings.ShuffledLists;
}
