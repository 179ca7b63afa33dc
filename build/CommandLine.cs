namespace Corkboard.Build;

/// <summary>One thing that the build can be asked for.</summary>
internal sealed record Target(
    string Name, string Arguments, string Summary, Func<Options, CancellationToken, Task> RunAsync)
{
    /// <summary>Whether the target prints its own time, because its last line must be another.</summary>
    public bool TimesItself { get; init; }

    public string Usage => $"{Name} {Arguments}".TrimEnd();
}

/// <summary>The command line was not understood. Nothing has been done.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A step did not succeed. What its output has not said yet is in the message, which may be empty.</summary>
internal sealed class BuildFailedException(string message = "") : Exception(message);

/// <summary>Finds the target that was asked for, runs it, and turns its end into an exit code.</summary>
internal static class CommandLine
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Target[] targets, string[] args)
    {
        if (args is [] or ["--help" or "-h"])
        {
            PrintHelp(targets);
            return args is [] ? NotUnderstood : Succeeded;
        }

        using var interruption = new Interruption();
        try
        {
            var target = targets.SingleOrDefault(target => target.Name == args[0])
                ?? throw new UsageException($"There is no target '{args[0]}'.");
            Directory.SetCurrentDirectory(Folders.Root);
            await RunAsync(target, new(args[1..]), interruption.Token);
            return Succeeded;
        }
        catch (UsageException notUnderstood)
        {
            await Console.Error.WriteLineAsync(
                $"{notUnderstood.Message} `dotnet run build.cs -- --help` lists what there is.");
            return NotUnderstood;
        }
        catch (BuildFailedException failure)
        {
            if (failure.Message is not "")
            {
                await Console.Error.WriteLineAsync(failure.Message);
            }

            return Failed;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return Interrupted;
        }
    }

    private static Task RunAsync(Target target, Options options, CancellationToken cancellationToken) =>
        target.TimesItself
            ? target.RunAsync(options, cancellationToken)
            : Steps.TimeAsync(target.Name, () => target.RunAsync(options, cancellationToken));

    private static void PrintHelp(Target[] targets)
    {
        Console.WriteLine("dotnet run build.cs -- TARGET [options]");
        Console.WriteLine();
        var width = targets.Where(FitsBeside).Max(target => target.Usage.Length);
        foreach (var target in targets)
        {
            Console.WriteLine(FitsBeside(target)
                ? $"  {target.Usage.PadRight(width)}  {target.Summary}"
                : $"  {target.Usage}\n  {new string(' ', width)}  {target.Summary}");
        }
    }

    private static bool FitsBeside(Target target) => target.Usage.Length <= 24;
}
