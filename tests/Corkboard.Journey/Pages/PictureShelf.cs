using System.Globalization;
using System.Net;
using System.Net.Mime;
using Corkboard.Server.Tests.App;
using Microsoft.Playwright;

namespace Corkboard.Journey.Pages;

/// <summary>A site of pictures on this machine: a few drawings under as many addresses as are asked for, a text, and nothing else.</summary>
internal sealed class PictureShelf : IAsyncDisposable
{
    private const int Drawings = 60;

    private const string Draw = """
        async many => {
            const pictures = [];
            for (let number = 0; number < many; number++) {
                const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 300 });
                const ink = canvas.getContext("2d");
                ink.fillStyle = `hsl(${number * 6} 40% 62%)`;
                ink.fillRect(0, 0, 200, 300);
                ink.fillStyle = `hsl(${number * 6 + 60} 50% 82%)`;
                ink.fillRect(20 + number, 40 + number * 3, 110, 70);
                pictures.push(canvas.toDataURL("image/png").split(",")[1]);
            }
            return pictures;
        }
        """;

    private readonly HttpListener _listener = new();
    private readonly IReadOnlyList<byte[]> _pictures;
    private readonly Task _serving;

    private PictureShelf(IReadOnlyList<byte[]> pictures)
    {
        _pictures = pictures;
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; } = FreePort.Address();

    /// <summary>The browser draws what stands on it.</summary>
    public static async Task<PictureShelf> OpenAsync(IPage page)
    {
        var drawn = await page.EvaluateAsync<string[]>(Draw, Drawings);

        return new([.. drawn.Select(Convert.FromBase64String)]);
    }

    public Uri Picture(int number) => new(Address, string.Create(CultureInfo.InvariantCulture, $"{number}.png"));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Answer(await _listener.GetContextAsync());
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The shelf was closed.
        }
    }

    private void Answer(HttpListenerContext call)
    {
        var name = call.Request.Url!.AbsolutePath.TrimStart('/');
        var answer = call.Response;
        if (name == "text")
        {
            answer.ContentType = MediaTypeNames.Text.Plain;
            answer.Close("No picture."u8.ToArray(), willBlock: true);
        }
        else if (int.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            answer.ContentType = MediaTypeNames.Image.Png;
            answer.Close(_pictures[number % _pictures.Count], willBlock: true);
        }
        else
        {
            answer.StatusCode = (int)HttpStatusCode.NotFound;
            answer.Close();
        }
    }
}
