using System.Collections.Concurrent;

namespace Corkboard.Pinterest;

/// <summary>The quotas as the latest answers told them, one for each category. Shared by all clients that act for one token.</summary>
internal sealed class RateLimitBook
{
    private readonly ConcurrentDictionary<RateCategory, RateLimitState> _byCategory = new();

    private RateLimitState? _last;

    public RateLimitState? Last => Volatile.Read(ref _last);

    public RateLimitState? Of(RateCategory category) => _byCategory.GetValueOrDefault(category);

    public void Enter(RateLimitState state)
    {
        _byCategory[state.Category] = state;
        Volatile.Write(ref _last, state);
    }
}
