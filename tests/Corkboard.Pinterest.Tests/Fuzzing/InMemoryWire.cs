using System.Net;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Answers a client in its own process, on its own thread, so that a hundred thousand calls take seconds and their memory can be counted.</summary>
/// <param name="answers">The answer to each request by its number, from 0 on; a good one where there is none.</param>
/// <param name="good">The body of a good answer.</param>
internal sealed class InMemoryWire(Func<int, StrangeAnswer?> answers, byte[] good) : HttpMessageHandler
{
    private static readonly PinterestAccessToken Token = new(Given.Token, PinterestHost.Production);
    private static readonly PinterestApp App = new("1", "secret-of-the-app");

    // A clock of each call's own: every wait moves it on.
    private readonly PinterestOptions _options = new()
    {
        RequestTimeout = HastyTime.Patience, UploadTimeout = HastyTime.Patience, TimeProvider = new HastyTime(),
    };

    private static readonly byte[] LastPage = [.. """{"items":[],"bookmark":null}"""u8];

    /// <summary>A list whose bookmarks never repeat would go on for ever; nobody's test should.</summary>
    private const int MostRequests = 200;

    public int Requests { get; private set; }

    public bool OnlyReads { get; private set; } = true;

    public async Task<object?> CallAsync(FuzzedCall call)
    {
        using var http = new HttpClient(this, disposeHandler: false);

        return await call.CallAsync(new PinterestClient(http, Token, _options), new PinterestOAuth(http, App, PinterestHost.Production, _options));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        OnlyReads &= request.Method == HttpMethod.Get;
        var number = Requests++;
        if (number > MostRequests)
        {
            throw new InvalidOperationException($"One call sent more than {MostRequests} requests.");
        }

        // The page after a bookmark is the last one.
        var body = request.RequestUri!.Query.Contains("bookmark=", StringComparison.Ordinal) ? LastPage : good;
        var response = answers(number)?.ToResponse()
            ?? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
        response.RequestMessage = request;

        return Task.FromResult(response);
    }
}
