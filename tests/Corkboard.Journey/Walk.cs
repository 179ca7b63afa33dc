using System.Diagnostics;
using Microsoft.Playwright;

namespace Corkboard.Journey;

/// <summary>Takes the steps in their order, up to the first that fails: each stands on the ones before it.</summary>
internal sealed class Walk(JourneyArguments arguments, IReadOnlyList<Step> steps, IReadOnlyList<Look> looks)
{
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var notebook = Notebook.Open();
        await using var scene = await Scene.SetAsync(arguments, cancellationToken);
        var taken = 0;
        var failed = 0;
        foreach (var step in steps)
        {
            taken++;
            if (!await TakeAsync(step, scene, notebook))
            {
                failed++;
                break;
            }
        }

        Console.WriteLine($"journey: {taken} steps, {failed} failed");

        return failed == 0;
    }

    private async Task<bool> TakeAsync(Step step, Scene scene, Notebook notebook)
    {
        var watch = Stopwatch.StartNew();
        object? seen = null;
        string? problem = null;
        try
        {
            await step.DoAsync(scene, step.Name == arguments.Sabotage);
            seen = await step.SeeAsync(scene);
            await notebook.PicturesAsync(step, scene.Browser, looks);
        }
        catch (Exception failure) when (failure is MisstepException or PlaywrightException or TimeoutException or HttpRequestException)
        {
            problem = failure.Message;
        }

        if (problem is not null)
        {
            await notebook.PictureOfFailureAsync(step, scene.Browser);
        }

        await notebook.WriteAsync(step, scene.Browser, seen, problem, watch.Elapsed);
        Console.WriteLine($"{(problem is null ? "ok  " : "FAIL")} {step.Name,-12} {watch.Elapsed.TotalSeconds,6:0.0} s  {scene.Page.Url}");
        if (problem is not null)
        {
            Console.WriteLine(problem);
        }

        return problem is null;
    }
}
