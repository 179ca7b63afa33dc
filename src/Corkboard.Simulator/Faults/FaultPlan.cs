using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Faults;

/// <summary>What was asked to go wrong: the next so many requests, or each with a probability.</summary>
internal sealed class FaultPlan(int seed)
{
    public const string EveryOperation = "*";

    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _planned = [];

    // The same requests in the same order meet the same faults.
    private readonly Random _chance = new(seed);

    private int _numbered;

    public IReadOnlyList<PlannedFault> Planned
    {
        get
        {
            lock (_gate)
            {
                return [.. _planned.Select(fault => fault with { })];
            }
        }
    }

    public PlannedFault Add(FaultKind kind, string operation, string? path, int? count, double probability)
    {
        lock (_gate)
        {
            var fault = new PlannedFault(++_numbered, kind.Name, operation, path, probability) { Left = count };
            _planned.Add(fault);

            return fault;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    /// <summary>The fault that this request meets at this point, if any; it is used up by it.</summary>
    public FaultKind? Take(Operation operation, PathString path, FaultStage stage)
    {
        lock (_gate)
        {
            foreach (var fault in _planned)
            {
                if (FaultKind.All[fault.Name] is var kind
                    && kind.Stage == stage
                    && fault.Meets(operation, path)
                    && (fault.Probability >= 1 || _chance.NextDouble() < fault.Probability))
                {
                    Use(fault);

                    return kind;
                }
            }

            return null;
        }
    }

    private void Use(PlannedFault fault)
    {
        fault.Struck++;

        if (fault.Left is { } left && (fault.Left = left - 1) == 0)
        {
            _planned.Remove(fault);
        }
    }
}

/// <summary>One planned fault, how many requests it has left, and how many it has struck.</summary>
internal sealed record PlannedFault(int Number, string Name, string Operation, string? Path, double Probability)
{
    public int? Left { get; set; }

    public int Struck { get; set; }

    public bool Meets(Operation operation, PathString path) =>
        (Operation == FaultPlan.EveryOperation || Operation == operation.Id)
        && (Path is null || path.Value?.Contains(Path, StringComparison.Ordinal) == true);
}
