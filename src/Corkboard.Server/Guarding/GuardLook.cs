using Corkboard.Guard;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>
/// Asks what the guard would say. It is asked on a copy of its memory: nothing is journalled, nobody's place is taken, and what is
/// asked first is known to what is asked next.
/// </summary>
/// <remarks>One copy at a time: it costs what a snapshot costs.</remarks>
internal sealed class GuardLook(JournalledGuard guard, GuardHome home, RuleSet rules) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<T> AskAsync<T>(Func<WhatIf, T> ask, CancellationToken cancellationToken)
    {
        await home.WhenReadyAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => ask(new(new(rules, GuardMemory.Restore(guard.Snapshot())))), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>A guard that nobody has to reckon with.</summary>
internal sealed class WhatIf(GuardEngine engine)
{
    /// <summary>What the guard would say at an instant, if all went as was asked before.</summary>
    public Verdict Decide(Attempt attempt, Instant at)
    {
        var decision = engine.Decide(attempt, at.ToDateTimeOffset());
        engine.Apply(decision.Effects);

        return decision.Verdict;
    }

    /// <summary>When the places count that the workspace has taken in its quota, in order.</summary>
    public IReadOnlyList<Instant> PlacesOf(WorkspaceId workspace) =>
        [.. engine.Memory.PlacesOf(GuardKeys.Of(workspace)).Select(place => Instant.FromDateTimeOffset(place.At)).Order()];
}
