using System.ComponentModel;
using System.Diagnostics;

namespace Corkboard.Build;

/// <summary>A program to run. Arguments are passed as they are: no shell reads them.</summary>
internal sealed record Command(string Program, params IEnumerable<string> Arguments)
{
    public IEnumerable<(string Name, string Value)> Environment { get; init; } = [];

    public string Folder { get; init; } = "";

    public override string ToString() => string.Join(' ', [Program, .. Arguments]);
}

/// <summary>Runs other programs and never leaves one behind.</summary>
internal static class Shell
{
    /// <exception cref="BuildFailedException">The program ended with another code than 0.</exception>
    public static async Task RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (await ExitCodeAsync(command, cancellationToken) is var code and not 0)
        {
            throw new BuildFailedException($"`{command}` ended with {code}.");
        }
    }

    public static async Task<int> ExitCodeAsync(Command command, CancellationToken cancellationToken)
    {
        using var process = Start(command, captured: false);
        await WaitAsync(process, cancellationToken);
        return process.ExitCode;
    }

    /// <summary>What the program wrote, or null where it failed or does not exist.</summary>
    public static async Task<string?> TryReadAsync(Command command, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(command, cancellationToken);
        }
        catch (Exception failure) when (failure is BuildFailedException or Win32Exception)
        {
            return null;
        }
    }

    /// <exception cref="BuildFailedException">The program ended with another code than 0; the message has its last words.</exception>
    public static async Task<string> ReadAsync(Command command, CancellationToken cancellationToken)
    {
        using var process = Start(command, captured: true);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await WaitAsync(process, cancellationToken);

        return process.ExitCode == 0
            ? await output
            : throw new BuildFailedException($"`{command}` ended with {process.ExitCode}.\n{await output}{await errors}");
    }

    private static Process Start(Command command, bool captured)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            RedirectStandardOutput = captured,
            RedirectStandardError = captured,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task WaitAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
