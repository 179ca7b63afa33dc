using Corkboard.Bench;

return args switch
{
    ["echo"] => await EchoServer.RunAsync(),
    ["client", .. var options] => await ClientBench.RunAsync(options),
    ["simulator"] => await SimulatorBench.RunAsync(),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("client [--rounds N] [--seconds N]   the Pinterest client beside a bare HttpClient");
    Console.Error.WriteLine("simulator                          what an accepted Pin costs the simulator");
    return 2;
}
