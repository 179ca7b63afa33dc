using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Corkboard.Server.Tests.Drafts.Fetching;

/// <summary>A web server of somebody else, on this machine.</summary>
internal sealed class PictureServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PictureServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<PictureServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);

        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
