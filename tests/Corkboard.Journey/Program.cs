using Corkboard.Journey;
using Corkboard.Journey.FirstPin;
using Corkboard.Journey.Pages;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};

try
{
    var arguments = JourneyArguments.Parse(args, NamesOf);
    if (arguments.IsHelp)
    {
        Console.WriteLine(JourneyArguments.Help(NamesOf(arguments.IsOfPages)));
        return 0;
    }

    return await new Walk(arguments, StepsOf(arguments.IsOfPages), arguments.IsOfPages ? Look.All : Look.Light).RunAsync(interruption.Token) ? 0 : 1;
}
catch (UsageException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 2;
}

static IReadOnlyList<Step> StepsOf(bool isOfPages) => isOfPages ? PagesJourney.Steps() : FirstPinJourney.Steps();

static IReadOnlyList<string> NamesOf(bool isOfPages) => [.. StepsOf(isOfPages).Select(step => step.Name)];
