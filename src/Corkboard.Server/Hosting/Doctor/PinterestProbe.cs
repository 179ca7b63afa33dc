using System.Net;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>One question to Pinterest, which every check that needs the answer shares. It carries no token.</summary>
internal sealed class PinterestProbe(StartSettings? settings, TimeSpan patience, TimeProvider time)
{
    private Task<Answer>? _asked;

    /// <summary>What came of the question.</summary>
    internal abstract record Answer
    {
        private Answer()
        {
        }

        /// <summary>Somebody answered, and it took this long. How far this machine's clock is ahead of theirs is known where they said their time.</summary>
        internal sealed record Came(HttpStatusCode Status, TimeSpan Took, TimeSpan? Ahead) : Answer;

        internal sealed record DidNotCome(string Reason) : Answer;

        internal sealed record NotAsked(string Reason) : Answer;
    }

    public Task<Answer> AskAsync(CancellationToken cancellationToken) => _asked ??= settings is null
        ? Task.FromResult<Answer>(new Answer.NotAsked("It waits for settings that can be read."))
        : AskAsync(settings, cancellationToken);

    private async Task<Answer> AskAsync(StartSettings start, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { Timeout = patience };
        try
        {
            var asked = time.GetUtcNow();
            var stopwatch = time.GetTimestamp();
            using var answer = await http.GetAsync(start.Pinterest.Api, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var took = time.GetElapsedTime(stopwatch);

            return new Answer.Came(answer.StatusCode, took, asked + (took / 2) - answer.Headers.Date);
        }
        catch (HttpRequestException) when (start.StartsSimulator)
        {
            return new Answer.NotAsked("The simulated Pinterest runs while the server runs, and the server does not.");
        }
        catch (HttpRequestException trouble)
        {
            return new Answer.DidNotCome(trouble.InnerException is { } inner ? $"{trouble.Message} {inner.Message}" : trouble.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer.DidNotCome($"It did not answer within {patience.TotalSeconds:0} seconds.");
        }
    }
}
