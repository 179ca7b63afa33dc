using Corkboard.Server.Hosting;
using NodaTime;

namespace Corkboard.Server.Publishing;

/// <summary>The numbers of publishing.</summary>
internal sealed record PublishingTerms
{
    /// <summary>How long before its instant a Pin is claimed, so that it can go out on the instant.</summary>
    public Duration ClaimAhead { get; } = Duration.FromSeconds(2);

    /// <summary>How often the database is asked what is due.</summary>
    public TimeSpan LookEvery { get; } = TimeSpan.FromSeconds(1);

    /// <summary>A schedule is changed at least this long before the transaction that changed it ends: what was due longer ago and is claimed stays so.</summary>
    public Duration SettledAfter { get; } = Duration.FromMinutes(15);

    /// <summary>How often what is due is looked for over the whole past, whatever was settled.</summary>
    public Duration WholePastEvery { get; } = Duration.FromHours(6);

    /// <summary>A Pin later than this goes out only after a person's word.</summary>
    public Duration LateAfter { get; } = Duration.FromHours(1);

    /// <summary>Turns that run at once, over all accounts.</summary>
    public int TurnsAtOnce { get; } = 64;

    /// <summary>How long calls may still take once the server stops.</summary>
    public TimeSpan StopGrace { get; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long after an account was found under another server's lease it is tried again.</summary>
    public Duration TakeAgainAfter { get; private init; } = Duration.FromSeconds(5);

    /// <summary>The looks on Pinterest, after the last moment at which the request could still arrive.</summary>
    public IReadOnlyList<Duration> LooksAfter { get; private init; } =
        [Duration.FromSeconds(5), Duration.FromSeconds(20), Duration.FromSeconds(60), Duration.FromSeconds(180)];

    /// <summary>How long a failed look waits for the next try, and an equal Pin for the one that is looked for.</summary>
    public Duration LookPause { get; private init; } = Duration.FromSeconds(15);

    public static PublishingTerms Scaled(TimeScale scale)
    {
        var terms = new PublishingTerms();

        return terms with
        {
            TakeAgainAfter = terms.TakeAgainAfter * scale.Factor,
            LooksAfter = [.. terms.LooksAfter.Select(after => after * scale.Factor)],
            LookPause = terms.LookPause * scale.Factor,
        };
    }
}
