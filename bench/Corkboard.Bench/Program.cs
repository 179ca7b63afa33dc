using Corkboard.Bench;

return args switch
{
    ["echo"] => await EchoServer.RunAsync(),
    ["client", .. var options] => await ClientBench.RunAsync(options),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("client [--rounds N] [--seconds N]   the Pinterest client beside a bare HttpClient");
    return 2;
}
