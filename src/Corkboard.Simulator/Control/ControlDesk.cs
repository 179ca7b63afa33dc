using Corkboard.Simulator.Faults;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>Everything that the control interface can look at and turn.</summary>
internal sealed record ControlDesk(Worlds Worlds, SimulatorClock Clock, Knobs Knobs, FaultPlan Faults, Traffic Traffic)
{
    public UserControl Users { get; } = new(Worlds, Clock);

    public AdAccountControl AdAccounts { get; } = new(Worlds);

    public World Store(string? name) => name == "sandbox" ? Worlds.Sandbox : Worlds.Production;
}
