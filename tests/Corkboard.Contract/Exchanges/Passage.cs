using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Corkboard.Contract.Exchanges;

/// <summary>The only way between the client and the simulator: hands on every request and keeps what passed.</summary>
internal sealed class Passage : IAsyncDisposable
{
    private const long LargestRequest = 64 * 1024 * 1024;

    // These are about one connection, of which there are two here.
    private static readonly HashSet<string> s_ofTheConnection =
        new(["Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Date", "Server"], StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication _app;
    private readonly Uri _simulator;
    private readonly Action<Exchange> _keep;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    private Passage(Uri simulator, Action<Exchange> keep)
    {
        (_simulator, _keep) = (simulator, keep);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(HandOnAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Passage> OpenAsync(Uri simulator, Action<Exchange> keep, CancellationToken cancellationToken)
    {
        var passage = new Passage(simulator, keep);
        await passage._app.StartAsync(cancellationToken);

        return passage;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task HandOnAsync(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        using var request = new HttpRequestMessage(new(http.Request.Method), new Uri(_simulator, RawTargetOf(http)));
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, value) in http.Request.Headers.Where(header => !s_ofTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. value]))
            {
                request.Content.Headers.TryAddWithoutValidation(name, [.. value]);
            }
        }

        using var answer = await _http.SendAsync(request, http.RequestAborted);
        var answered = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
        var headers = Flat(answer.Headers.Concat(answer.Content.Headers));
        _keep(new()
        {
            Method = http.Request.Method,
            Path = RawTargetOf(http).Split('?')[0],
            Query = http.Request.QueryString.Value ?? "",
            Headers = Flat(http.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.Select(value => value ?? "")))),
            Body = body.ToArray(),
            Status = (int)answer.StatusCode,
            AnswerHeaders = headers,
            AnswerBody = answered,
            Case = "",
            IsByClient = true,
        });
        await AnswerAsync(http, (int)answer.StatusCode, headers, answered);
    }

    private static async Task AnswerAsync(HttpContext http, int status, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers.Where(header => !s_ofTheConnection.Contains(header.Key)))
        {
            http.Response.Headers[name] = value;
        }

        if (body.Length > 0)
        {
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    /// <summary>The path and query as they came, before anything was unescaped.</summary>
    private static string RawTargetOf(HttpContext http) =>
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static Dictionary<string, string> Flat(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) => headers
        .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}
