using Corkboard.Bench;
using Corkboard.Bench.Pages;

return args switch
{
    ["echo"] => await EchoServer.RunAsync(),
    ["client", .. var options] => await ClientBench.RunAsync(options),
    ["simulator"] => await SimulatorBench.RunAsync(),
    ["pages"] => await PagesBench.RunAsync(),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("client [--rounds N] [--seconds N]   the Pinterest client beside a bare HttpClient");
    Console.Error.WriteLine("simulator                          what an accepted Pin costs the simulator");
    Console.Error.WriteLine("pages                              how soon each page of a full workspace begins to arrive");
    return 2;
}
