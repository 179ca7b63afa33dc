using System.Diagnostics;
using System.Globalization;

namespace Corkboard.Build;

/// <summary>Parts of a target, each announced and each timed.</summary>
internal static class Steps
{
    public static Task TimeAsync(string name, Func<Task> step) =>
        TimeAsync(name, async () =>
        {
            await step();
            return true;
        });

    public static async Task<T> TimeAsync<T>(string name, Func<Task<T>> step)
    {
        Console.WriteLine($"== {name}");
        var watch = Stopwatch.StartNew();
        try
        {
            return await step();
        }
        finally
        {
            PrintTime(name, watch.Elapsed);
        }
    }

    public static void PrintTime(string name, TimeSpan elapsed) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {name}: {elapsed.TotalSeconds:0.0} s"));
}
