using System.Reflection;

namespace Corkboard.Server.Hosting;

/// <summary>The simulated Pinterest, which lies beside the built product and is absent from the published one.</summary>
internal static class SimulatorAssembly
{
    /// <summary>Starts it on this machine, with its state in our data folder.</summary>
    /// <exception cref="StartRefusedException">It is not there.</exception>
    public static async Task<WebApplication> StartAsync(
        StartSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "simulator", "Corkboard.Simulator.dll");
        if (!File.Exists(file))
        {
            throw new StartRefusedException("The simulator is not part of the published product: start it from the source.");
        }

        var start = Assembly.LoadFrom(file).GetType("Corkboard.Simulator.SimulatorHost", throwOnError: true)!
            .GetMethod("StartAsync")!
            .CreateDelegate<Func<IReadOnlyDictionary<string, string?>, TimeProvider, CancellationToken, Task<WebApplication>>>();
        var wishes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = settings.Pinterest.Site.GetLeftPart(UriPartial.Authority),
            ["StateFile"] = settings.Data.SimulatorFile,
        };

        return await start(wishes, time, cancellationToken);
    }
}
