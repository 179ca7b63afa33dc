using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Pinterest;

namespace Corkboard.Bench;

/// <summary>Somebody who can get a Pin and publish one. Returns the Pin's id and title, so that both are seen to have read it.</summary>
internal interface IContender : IDisposable
{
    Task<(string Id, string? Title)> GetAsync();

    Task<(string Id, string? Title)> PostAsync();
}

/// <summary>Where to ask, as whom, and what for.</summary>
internal sealed record Work(Uri Address, string Token, string BoardId, string PinId, byte[] Picture)
{
    public const string Title = "A brass lamp";
    public const string Description = "Brass, and warm. For a desk, a shelf or a window.";
    public const string Link = "https://shop.example/lamps/brass";
    public const string AltText = "A brass lamp on a desk";
}

/// <summary>The client as its page says to use it.</summary>
internal sealed class ClientContender : IContender
{
    private readonly HttpClient _http;
    private readonly PinterestClient _pinterest;
    private readonly PinId _pin;
    private readonly NewPin _newPin;

    public ClientContender(Work work, DelegatingHandler? between = null)
    {
        HttpMessageHandler handler = new PinterestHttpHandler();
        if (between is not null)
        {
            between.InnerHandler = handler;
            handler = between;
        }

        _http = new HttpClient(handler);
        _pinterest = new PinterestClient(_http, new PinterestAccessToken(work.Token, PinterestHost.At(work.Address)));
        _pin = new PinId(work.PinId);
        _newPin = new NewPin
        {
            BoardId = new BoardId(work.BoardId),
            Title = Work.Title,
            Description = Work.Description,
            Link = Work.Link,
            AltText = Work.AltText,
            MediaSource = new MediaSource.ImageBase64(ImageContentType.Jpeg, work.Picture),
        };
    }

    public async Task<(string Id, string? Title)> GetAsync() => Of(await _pinterest.Pins.GetAsync(_pin));

    public async Task<(string Id, string? Title)> PostAsync() => Of(await _pinterest.Pins.CreateAsync(_newPin));

    public void Dispose() => _http.Dispose();

    private static (string Id, string? Title) Of(Pin pin) => (pin.Id.Value, pin.Title);
}

/// <summary>The least that anybody would write: an <see cref="HttpClient"/>, and JSON whose code is generated.</summary>
internal sealed class BareContender : IContender
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json", "utf-8");

    private readonly HttpClient _http;
    private readonly Uri _pin;
    private readonly Uri _pins;
    private readonly BareNewPin _newPin;

    public BareContender(Work work, DelegatingHandler? between = null)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All };
        if (between is not null)
        {
            between.InnerHandler = handler;
            handler = between;
        }

        _http = new HttpClient(handler);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", work.Token);
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _pins = new Uri(work.Address, "/v5/pins");
        _pin = new Uri(work.Address, $"/v5/pins/{work.PinId}");
        _newPin = new BareNewPin
        {
            BoardId = work.BoardId,
            Title = Work.Title,
            Description = Work.Description,
            Link = Work.Link,
            AltText = Work.AltText,
            MediaSource = new BareSource("image_base64", "image/jpeg", work.Picture),
        };
    }

    public async Task<(string Id, string? Title)> GetAsync()
    {
        var pin = await _http.GetFromJsonAsync(_pin, BareJson.Default.BarePin);

        return (pin!.Id, pin.Title);
    }

    public async Task<(string Id, string? Title)> PostAsync()
    {
        // Bytes of known length, as the client sends them: PostAsJsonAsync would send chunks, which costs more.
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(_newPin, BareJson.Default.BareNewPin));
        body.Headers.ContentType = s_json;
        using var answer = await _http.PostAsync(_pins, body);
        answer.EnsureSuccessStatusCode();
        var pin = await answer.Content.ReadFromJsonAsync(BareJson.Default.BarePin);

        return (pin!.Id, pin.Title);
    }

    public void Dispose() => _http.Dispose();
}
