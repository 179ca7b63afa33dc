using System.Collections.Concurrent;
using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Accounts.Connection;

/// <summary>What Pinterest's latest answers said of the calls that each account has left. Kept in memory: a server that was just started has heard nothing yet.</summary>
internal sealed class CallBudgets(IClock clock)
{
    private readonly ConcurrentDictionary<(AccountId Account, RateCategory Category), HeardBudget> _heard = new();

    public void Hear(AccountId account, RateLimitState state) =>
        _heard[(account, state.Category)] = new(state, clock.GetCurrentInstant());

    /// <summary>The newest word on each category, over all accounts: with trial access the app has one quota for all of them.</summary>
    public IReadOnlyList<HeardBudget> OfApp() =>
    [
        .. _heard.Values.GroupBy(heard => heard.State.Category)
            .Select(category => category.MaxBy(heard => heard.At)!)
            .OrderBy(heard => heard.State.Category.Value, StringComparer.Ordinal),
    ];

    public IReadOnlyList<HeardBudget> Of(AccountId account) =>
    [
        .. _heard.Where(entry => entry.Key.Account == account)
            .Select(entry => entry.Value)
            .OrderBy(heard => heard.State.Category.Value, StringComparer.Ordinal),
    ];
}

/// <summary>The state of one category's quota, and when Pinterest said so.</summary>
internal sealed record HeardBudget(RateLimitState State, Instant At)
{
    /// <summary>When Pinterest gives the calls back; none where it did not say.</summary>
    public Instant? RefillsAt => State.Reset is { } wait ? At + Duration.FromTimeSpan(wait) : null;

    /// <summary>The calls left now: as Pinterest said, or all of them once it has given them back.</summary>
    public int? LeftAt(Instant now) => RefillsAt <= now ? State.Limit : State.Remaining;
}
