using System.Globalization;

namespace Corkboard.Bench;

/// <summary>What an accepted Pin costs the simulator, which must leave the machine to whoever is tried out against it.</summary>
internal static class SimulatorBench
{
    private const double MostMicroseconds = 400;

    private const int PinsInARound = 3_000;

    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine($"Best of {Rounds} rounds of {PinsInARound} Pins, one after another; the simulator is a process of its own and decodes no picture.");

        using var simulator = await ServerProcess.SimulatorAsync();
        var picture = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "lamp.jpg"));
        using var sender = new BareContender(await SimulatedWork.PrepareAsync(simulator.Address, picture));

        // The first round is thrown away: it is about the compiler.
        await SendAsync(sender);
        var costs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = simulator.ProcessorTime;
            await SendAsync(sender);
            costs.Add((simulator.ProcessorTime - before).TotalMicroseconds / PinsInARound);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {costs[^1],6:0} µs CPU/Pin"));
        }

        var best = costs.Min();
        var isCheapEnough = best <= MostMicroseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bench simulator: {best:0} µs of its CPU for each accepted Pin (at most {MostMicroseconds:0}): {(isCheapEnough ? "reached" : "missed")}"));

        return isCheapEnough ? 0 : 1;
    }

    private static async Task SendAsync(BareContender sender)
    {
        for (var sent = 0; sent < PinsInARound; sent++)
        {
            await sender.PostAsync();
        }
    }
}
