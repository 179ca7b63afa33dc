using System.Runtime.CompilerServices;

namespace Corkboard.Pinterest;

/// <summary>The Pinterest API for one access token. Cheap to make; safe to use from several threads.</summary>
/// <remarks>
/// <para>Sends nothing twice and waits for nothing: what to do after a failure is the caller's decision, for which
/// <see cref="PinterestException"/> has the facts.</para>
/// <para>.NET itself sends a read again, and only a read, when the connection was closed before a byte of the answer came.</para>
/// </remarks>
public sealed class PinterestClient
{
    private readonly Transport _http;

    /// <summary>Makes a client that sends the token to its host and nowhere else.</summary>
    /// <remarks>
    /// An <see cref="HttpClient"/> made without a <see cref="PinterestHttpHandler"/> works too, with less: a redirect that it follows is
    /// seen only afterwards (the call ends with <see cref="PinterestErrorKind.UnreadableAnswer"/>; .NET's own handlers do not forward
    /// the token), <see cref="PinterestOptions.MayStillWrite"/> is refused, and cookies and proxies are its own affair. A write that one
    /// of its handlers tries to send again is stopped in any case. Its <see cref="HttpClient.Timeout"/> holds besides
    /// <see cref="PinterestOptions.RequestTimeout"/>; its base address and default version are not used.
    /// </remarks>
    /// <param name="http">Best made with a <see cref="PinterestHttpHandler"/>, and without a handler that repeats requests. Stays the caller's to dispose of.</param>
    /// <param name="token">Whom the client acts for, and at which host.</param>
    /// <param name="options">Time-out, clock and hooks; <see cref="PinterestOptions.Default"/> by default.</param>
    public PinterestClient(HttpClient http, PinterestAccessToken token, PinterestOptions? options = null)
        : this(new Transport(
            Given(http), Given(token).Host, token.AsHeader(), [token.Reveal()], options ?? PinterestOptions.Default))
    {
    }

    private PinterestClient(Transport http)
    {
        _http = http;
        User = new UserOperations(_http);
        Boards = new BoardOperations(_http);
        Pins = new PinOperations(_http);
        Media = new MediaOperations(_http);
        Analytics = new AnalyticsOperations(_http);
        AdAccounts = new AdAccountOperations(_http);
        Search = new SearchOperations(_http);
        Trends = new TrendOperations(_http);
        Resources = new ResourceOperations(_http);
    }

    /// <summary>The account that the token belongs to, whom it follows, and its websites.</summary>
    public UserOperations User { get; }

    /// <summary>The account's boards and sections.</summary>
    public BoardOperations Boards { get; }

    /// <summary>The account's Pins.</summary>
    public PinOperations Pins { get; }

    /// <summary>The account's uploads of videos.</summary>
    public MediaOperations Media { get; }

    /// <summary>The numbers of the account and its Pins.</summary>
    public AnalyticsOperations Analytics { get; }

    /// <summary>The ad accounts in which the user has a role, and the numbers of their ads.</summary>
    public AdAccountOperations AdAccounts { get; }

    /// <summary>Searches in what the account has.</summary>
    public SearchOperations Search { get; }

    /// <summary>What people search for on Pinterest.</summary>
    public TrendOperations Trends { get; }

    /// <summary>What Pinterest says about its numbers.</summary>
    public ResourceOperations Resources { get; }

    /// <summary>The host that the client calls.</summary>
    public PinterestHost Host => _http.Host;

    /// <summary>The ad account whose owner the client acts for; null where it acts for the token's own user.</summary>
    public AdAccountId? ActsFor => _http.ActsFor;

    /// <summary>The quota as the latest answer told it; null until one did.</summary>
    public RateLimitState? LastRateLimit => _http.Quotas.Last;

    /// <summary>The quota of one category as the latest answer to one of its operations told it; null until one did.</summary>
    public RateLimitState? RateLimitOf(RateCategory category) => _http.Quotas.Of(category);

    /// <summary>A client that acts for the owner of an ad account (Pinterest's Business Access), with the same token and quotas.</summary>
    /// <remarks>
    /// It adds <c>ad_account_id</c> to each operation that knows that parameter and to no other; the documentation of an operation
    /// says so where it cannot be acted for. The token's user needs a role in the ad account that allows the operation, or else
    /// Pinterest refuses with <see cref="PinterestErrorKind.Forbidden"/>.
    /// </remarks>
    /// <param name="id">One of the ad accounts that the token's user has a role in.</param>
    public PinterestClient ActingFor(AdAccountId id) => new(_http.ActingFor(id));

    private static T Given<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
