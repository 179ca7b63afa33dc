using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Corkboard.Bench.Pages;

/// <summary>The built server on a folder, with its simulated Pinterest, and a browser that looks around in the sample workspace.</summary>
internal sealed partial class RunningCorkboard : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningCorkboard(Process process, Uri address)
    {
        _process = process;
        Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };
        Browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Browser { get; }

    public static async Task<RunningCorkboard> StartAsync(string data)
    {
        // Beside this program, built in the same configuration: bin/Corkboard.Bench/release and bin/Corkboard.Server/release.
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var program = Path.Combine(own, "../../Corkboard.Server", Path.GetFileName(own), "Corkboard.Server");
        var address = FreeAddress();
        var process = Process.Start(new ProcessStartInfo(
            program, ["--development-by-default", "--data", data, "--urls", address, "--simulator-address", FreeAddress()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var running = new RunningCorkboard(process, new(address));
        await running.BecomeReadyAsync();

        return running;
    }

    /// <summary>Presses the button of the first page that leads into the sample workspace.</summary>
    public async Task EnterSampleAsync()
    {
        var token = Token().Match(await Browser.GetStringAsync("/")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
        using var answer = await Browser.PostAsync("/sample", form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The sample workspace does not open: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        using (var interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await interrupt.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task BecomeReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await Browser.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }

        throw new InvalidOperationException("The server does not start.");
    }

    private static string FreeAddress()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();

        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
