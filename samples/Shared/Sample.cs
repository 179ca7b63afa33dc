using Corkboard.Pinterest;

namespace Corkboard.Samples;

/// <summary>What every sample begins and ends with: a client from the environment, and a sentence when something went wrong.</summary>
internal static class Sample
{
    private const string TokenVariable = "PINTEREST_ACCESS_TOKEN";
    private const string HostVariable = "PINTEREST_HOST";

    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int OutcomeUnknown = 3;

    public static async Task<int> RunAsync(string usage, string[] arguments, int fewest, Func<PinterestClient, CancellationToken, Task> work)
    {
        if (arguments.Length < fewest)
        {
            return await EndAsync($"""
                Usage: {usage}
                The access token is read from {TokenVariable}, and the host from {HostVariable}:
                'sandbox' (the default), 'production', or the address of a simulator.
                """, NotUnderstood);
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };

        try
        {
            using var http = new HttpClient(new PinterestHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };
            await work(new PinterestClient(http, Token()), stop.Token);
            return Succeeded;
        }
        catch (SampleException failure)
        {
            return await EndAsync(failure.Message, Failed);
        }
        catch (PinterestLimitException limit)
        {
            return await EndAsync($"Nothing was sent: {limit.Message}", Failed);
        }
        catch (PinterestException failure) when (failure.Outcome is PinterestOutcome.Unknown)
        {
            return await EndAsync(
                $"{failure.Message}\nIt may have taken effect all the same. Look on Pinterest before you start this again.", OutcomeUnknown);
        }
        catch (PinterestException failure)
        {
            return await EndAsync($"{failure.Message}\n{Explanation.Of(failure)}", Failed);
        }
        catch (IOException failure)
        {
            return await EndAsync(failure.Message, Failed);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await EndAsync("Stopped.", Failed);
        }
    }

    /// <summary>The account's board of this name.</summary>
    public static async Task<Board> BoardAsync(PinterestClient pinterest, string name, CancellationToken cancellationToken)
    {
        var names = new List<string?>();
        await foreach (var board in pinterest.Boards.ListAsync(cancellationToken: cancellationToken))
        {
            if (string.Equals(board.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return board;
            }

            names.Add(board.Name);
        }

        throw new SampleException($"There is no board '{name}'. There are: {string.Join(", ", names)}.");
    }

    private static PinterestAccessToken Token()
    {
        var host = Environment.GetEnvironmentVariable(HostVariable) switch
        {
            null or "" or "sandbox" => PinterestHost.Sandbox,
            "production" => PinterestHost.Production,
            var address when Uri.TryCreate(address, UriKind.Absolute, out var other) => PinterestHost.At(other),
            var address => throw new SampleException($"{HostVariable}: '{address}' is neither 'sandbox' nor 'production' nor an address."),
        };

        return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token
            ? new PinterestAccessToken(token, host)
            : throw new SampleException($"Put the access token into {TokenVariable}. It is never an argument, where others could read it.");
    }

    private static async Task<int> EndAsync(string words, int code)
    {
        await Console.Error.WriteLineAsync(words);
        return code;
    }
}

/// <summary>Something is wrong that the person who started the sample can mend.</summary>
internal sealed class SampleException(string message) : Exception(message);
