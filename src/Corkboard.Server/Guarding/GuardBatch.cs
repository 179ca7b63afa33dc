namespace Corkboard.Server.Guarding;

/// <summary>Steps that are written in one transaction: none of them touches what another one touches, so that none has to know of another.</summary>
internal sealed class GuardBatch
{
    public const int Largest = 256;

    private readonly List<GuardStep> _steps = [];
    private readonly HashSet<object> _touched = [];
    private bool _isClosed;

    public IReadOnlyList<GuardStep> Steps => _steps;

    /// <summary>Takes a step in, unless it has to wait for one that is in already.</summary>
    public bool TryAdd(GuardStep step)
    {
        var touched = step.Touched;
        if (_isClosed || _steps.Count == Largest || (touched is null && _steps.Count > 0) || touched?.Any(_touched.Contains) == true)
        {
            return false;
        }

        _steps.Add(step);
        _touched.UnionWith(touched ?? []);
        _isClosed = touched is null;

        return true;
    }
}
