using System.Globalization;
using System.Net;
using System.Text.Json;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Publishing.Deciding;

/// <summary>What becomes of a call that Pinterest answers in a given way, as the real client reads it.</summary>
internal static class Answer
{
    public static async Task<CallOutcome> OutcomeAsync(int status, int? code, string? words, int? resetSeconds = null)
    {
        using var http = new HttpClient(new Pinterest(status, Body(status, code, words), resetSeconds));
        var token = new PinterestAccessToken("a-token-of-nobody", PinterestHost.Production);
        var call = new PinCall(LeaseTerms.Default, TimeProvider.System);

        return await call.CreateAsync(new(http, token), APin(), CorkboardApp.Cancel);
    }

    private static NewPin APin() => new()
    {
        BoardId = new("549755885175"),
        MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, new byte[] { 1 }),
    };

    private static string Body(int status, int? code, string? words) => (status, words) switch
    {
        (_, null) => "{}",
        (< 400, _) => words,
        _ when words.StartsWith('<') => words,
        _ => JsonSerializer.Serialize(new { code, message = words }),
    };

    private sealed class Pinterest(int status, string body, int? resetSeconds) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body), RequestMessage = request };
            if (resetSeconds is { } seconds)
            {
                answer.Headers.Add("x-ratelimit-limit", "100, 100;w=60");
                answer.Headers.Add("x-ratelimit-remaining", "0");
                answer.Headers.Add("x-ratelimit-reset", seconds.ToString(CultureInfo.InvariantCulture));
            }

            return Task.FromResult(answer);
        }
    }
}
