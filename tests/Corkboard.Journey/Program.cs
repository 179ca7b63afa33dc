using Corkboard.Journey;
using Corkboard.Journey.FirstPin;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};

var steps = FirstPinJourney.Steps();
try
{
    var arguments = JourneyArguments.Parse(args, [.. steps.Select(step => step.Name)]);
    if (arguments.IsHelp)
    {
        Console.WriteLine(JourneyArguments.Help([.. steps.Select(step => step.Name)]));
        return 0;
    }

    return await new Walk(arguments, steps).RunAsync(interruption.Token) ? 0 : 1;
}
catch (UsageException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}
