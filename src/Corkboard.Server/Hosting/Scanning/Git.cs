using System.ComponentModel;
using System.Diagnostics;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>The program git, asked about one folder.</summary>
internal sealed class Git(string folder)
{
    /// <summary>What git answered, and whether it did what it was asked.</summary>
    internal sealed record Answer(int Code, string Output, string Errors);

    /// <summary>Starts git with nothing to read; its output is the caller's.</summary>
    /// <exception cref="ScanFailedException">There is no git on this machine.</exception>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ScanFailedException($"git could not be started: {missing.Message}");
        }
    }

    public async Task<Answer> AskAsync(params string[] arguments)
    {
        using var git = Start(arguments);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEndAsync();
        var errors = git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();

        return new(git.ExitCode, await output, (await errors).Trim());
    }

    /// <summary>The output of a command that has to succeed.</summary>
    /// <exception cref="ScanFailedException">It did not.</exception>
    public async Task<string> ReadAsync(params string[] arguments) => await AskAsync(arguments) switch
    {
        { Code: 0 } answer => answer.Output,
        var answer => throw new ScanFailedException($"git {arguments[0]} failed: {answer.Errors}"),
    };
}
