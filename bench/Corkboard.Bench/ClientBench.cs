using System.Globalization;

namespace Corkboard.Bench;

/// <summary>The client beside a bare <see cref="HttpClient"/> that does the same work, in rounds that take turns.</summary>
internal static class ClientBench
{
    /// <summary>How much of the bare client's requests a second the client has to reach against the echo endpoint.</summary>
    private const double LeastShare = 0.85;

    private const int WarmUps = 3;

    public static async Task<int> RunAsync(string[] options)
    {
        if (Read(options, "--rounds", 7) is not { } rounds || Read(options, "--seconds", 1) is not { } seconds || options.Where((_, at) => at % 2 == 0).Except(["--rounds", "--seconds"], StringComparer.Ordinal).Any())
        {
            await Console.Error.WriteLineAsync("client [--rounds N] [--seconds N], each a whole number from 1 to 100");
            return 2;
        }

        Console.WriteLine(Machine.Description);
        Console.WriteLine($"Best of {rounds} rounds of {seconds} s each, which take turns; 8 calls at once; each server is a process of its own on this machine.");

        var picture = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "lamp.jpg"));
        using var echo = await ServerProcess.EchoAsync();
        using var simulator = await ServerProcess.SimulatorAsync();
        // Not in one piece, so that no scanner takes it for a real token.
        var echoed = new Work(echo.Address, string.Concat("a-token-", "for-nobody"), "549755885175", "813744226420795884", picture);
        var simulated = await SimulatedWork.PrepareAsync(simulator.Address, picture);
        await SameWork.CheckAsync(echoed);

        var time = TimeSpan.FromSeconds(seconds);
        var shares = new List<(string Name, double Share)>();
        foreach (var (server, work) in new[] { ("echo", echoed), ("simulator", simulated) })
        {
            using var client = new ClientContender(work);
            using var bare = new BareContender(work);
            foreach (var (name, ofClient, ofBare) in new (string, Func<Task<(string, string?)>>, Func<Task<(string, string?)>>)[]
            {
                ("GET a Pin", client.GetAsync, bare.GetAsync),
                ("POST a Pin", client.PostAsync, bare.PostAsync),
            })
            {
                var (best, other) = await TakeTurnsAsync(ofClient, ofBare, rounds, time);
                Print($"{name}, {server}", best, other);
                if (server == "echo")
                {
                    shares.Add((name, best.RequestsPerSecond / other.RequestsPerSecond));
                }
            }
        }

        var isFastEnough = shares.All(share => share.Share >= LeastShare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"bench client: {string.Join(", ", shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Name} {share.Share:P0}")))} of the bare client's requests a second (at least {LeastShare:P0}): {(isFastEnough ? "reached" : "missed")}"));

        return isFastEnough ? 0 : 1;
    }

    private static async Task<(Measurement Client, Measurement Bare)> TakeTurnsAsync(
        Func<Task<(string Id, string? Title)>> client, Func<Task<(string Id, string? Title)>> bare, int rounds, TimeSpan time)
    {
        // The first rounds are thrown away: they are about the compiler, which takes its time, and the connections.
        for (var round = 0; round < WarmUps; round++)
        {
            await Measurement.OfAsync(client, time);
            await Measurement.OfAsync(bare, time);
        }

        var ofClient = new List<Measurement>();
        var ofBare = new List<Measurement>();
        for (var round = 0; round < rounds; round++)
        {
            // Who begins changes, so that a machine that slows down slows both.
            if (round % 2 == 0)
            {
                ofClient.Add(await Measurement.OfAsync(client, time));
                ofBare.Add(await Measurement.OfAsync(bare, time));
            }
            else
            {
                ofBare.Add(await Measurement.OfAsync(bare, time));
                ofClient.Add(await Measurement.OfAsync(client, time));
            }
        }

        return (ofClient.MaxBy(one => one.RequestsPerSecond), ofBare.MaxBy(one => one.RequestsPerSecond));
    }

    private static void Print(string name, Measurement client, Measurement bare)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {client.RequestsPerSecond / bare.RequestsPerSecond:P0} of the bare client's requests a second"));
        Print("client", client);
        Print("bare", bare);
    }

    private static void Print(string name, Measurement one) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-7} {one.RequestsPerSecond,9:N0} requests/s  {one.CpuMicrosecondsPerCall,7:N1} µs CPU/call  {one.BytesPerCall,9:N0} B allocated/call"));

    private static int? Read(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) switch
        {
            < 0 => otherwise,
            var at when at + 1 < options.Length && int.TryParse(options[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= 100 => number,
            _ => null,
        };
}
