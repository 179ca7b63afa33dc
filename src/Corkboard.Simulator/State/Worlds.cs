namespace Corkboard.Simulator.State;

/// <summary>Both stores. People are the same in both; what they make is not.</summary>
internal sealed class Worlds : IDisposable
{
    private Worlds(World production, World sandbox) => (Production, Sandbox) = (production, sandbox);

    public World Production { get; }

    public World Sandbox { get; }

    public IEnumerable<World> All => [Production, Sandbox];

    public static Worlds Open(SimulatorSettings settings, SimulatorClock clock)
    {
        var production = World.Open(StoreName.Production, settings, clock);

        try
        {
            return new(production, World.Open(StoreName.Sandbox, settings, clock));
        }
        catch
        {
            production.Dispose();

            throw;
        }
    }

    public World Named(StoreName name) => name == StoreName.Production ? Production : Sandbox;

    public void Dispose()
    {
        Production.Dispose();
        Sandbox.Dispose();
    }
}
