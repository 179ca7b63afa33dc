using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Corkboard.Journey;

/// <summary>The built server, started as its user starts it, on a folder of its own.</summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly string Program = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Corkboard.Server", "debug", "Corkboard.Server"));

    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();

    private Product(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>How long it took from the start to its being ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <exception cref="MisstepException">It ended, or was not ready in time.</exception>
    public static async Task<Product> StartAsync(Uri address, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program, ["--development-by-default", "--urls", address.ToString().TrimEnd('/'), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        var product = new Product(Process.Start(start)!, address);
        try
        {
            product.Listen();
            await product.BecomeReadyAsync(limit, cancellationToken);
            product.ReadyAfter = watch.Elapsed;

            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Presses Ctrl-C; answers how long the end took.</summary>
    public async Task<TimeSpan> InterruptAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancellationToken);
        }

        await _process.WaitForExitAsync(cancellationToken);
        MisstepException.ThrowUnless(_process.ExitCode == 0, $"The product ended with exit code {_process.ExitCode}: {Said()}");

        return watch.Elapsed;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_lastLines)
        {
            if (line is { Length: > 0 })
            {
                _lastLines.Enqueue(line);
            }

            if (_lastLines.Count > 20)
            {
                _lastLines.Dequeue();
            }
        }
    }

    private string Said()
    {
        lock (_lastLines)
        {
            return string.Join(Environment.NewLine, _lastLines);
        }
    }

    private async Task BecomeReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < limit)
        {
            MisstepException.ThrowUnless(!_process.HasExited, $"The product ended instead of starting: {Said()}");
            if (await IsReadyAsync(http, cancellationToken))
            {
                return;
            }

            await Pause.ShortAsync(cancellationToken);
        }

        throw new MisstepException($"The product was not ready within {limit.TotalSeconds:0} seconds: {Said()}");
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
