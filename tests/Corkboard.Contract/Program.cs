using Corkboard.Contract;
using Corkboard.Contract.Description;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};

if (ApiDescription.Find() is not { } description)
{
    Console.WriteLine($"contract: left out, as Pinterest's description of its API is not there: no {ApiDescription.Place} beside the repository or above it.");

    return ContractRun.LeftOut;
}

return await new ContractRun(description, Console.Out).RunAsync(interruption.Token) ? 0 : 1;
