using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SkiaSharp;

namespace Corkboard.Simulator.Tests.Pins;

public sealed class PinPictureTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData(99, 300, false)]
    [InlineData(300, 99, false)]
    [InlineData(100, 100, true)]
    [InlineData(101, 101, true)]
    public async Task Neither_side_is_shorter_than_100(int width, int height, bool isTaken)
    {
        var answer = await _anna.PostAsync("pins", APin.On(_board, picture: APin.Picture(width, height)));

        if (isTaken)
        {
            answer.ShouldBe(201);
        }
        else
        {
            answer.ShouldBeRefused(403, 233, "Your image is too small.");
        }
    }

    [Fact]
    public async Task A_picture_that_breaks_off_is_broken_only_where_it_is_decoded()
    {
        var whole = APin.Picture(400, 400, SKEncodedImageFormat.Jpeg);
        var broken = APin.On(_board, picture: whole[..(whole.Length / 2)]);

        var decoded = await _anna.PostAsync("pins", broken);
        await _simulator.TurnAsync(new { decodePictures = false });
        var undecoded = await _anna.PostAsync("pins", broken);

        decoded.ShouldBeRefused(403, 235, "Sorry, this image is broken.");
        undecoded.ShouldBe(201);
    }

    [Fact]
    public async Task What_is_no_picture_is_broken() =>
        (await _anna.PostAsync("pins", APin.On(_board, picture: "<html>"u8.ToArray()))).ShouldBeRefused(403, 235, "Sorry");

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("AAAA\nAAAA")]
    [InlineData("AA-_")]
    public async Task Base64_is_of_the_standard_alphabet_and_nothing_else(string data)
    {
        var source = new JsonObject { ["source_type"] = "image_base64", ["content_type"] = "image/png", ["data"] = data };

        (await _anna.PostAsync("pins", APin.On(_board).With("media_source", source))).ShouldBeRefused(
            400, 1, "Invalid request: body.media_source.data does not match");
    }

    [Fact]
    public async Task Only_jpeg_and_png_can_be_sent()
    {
        var source = APin.InBase64(APin.Picture(), "image/webp");

        (await _anna.PostAsync("pins", APin.On(_board).With("media_source", source))).ShouldBeRefused(
            400, 1, "Invalid request: body.media_source.content_type 'image/webp'");
    }

    [Fact]
    public async Task A_picture_is_fetched_from_its_address()
    {
        var picture = APin.Picture();
        await using var host = await PictureHostAsync(http => http.Response.Body.WriteAsync(picture).AsTask(), "image/png");

        var answer = await _anna.PostAsync("pins", ByAddress(host.Urls.Single() + "/lamp.png"));

        answer.ShouldBe(201);
        (await _simulator.LedgerAsync("pin-created"))[0].GetProperty("pictures")[0].GetProperty("width").GetInt32().ShouldBe(100);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "image/png")]
    [InlineData(HttpStatusCode.InternalServerError, "image/png")]
    [InlineData(HttpStatusCode.OK, "text/html")]
    public async Task What_cannot_be_fetched_is_refused(HttpStatusCode status, string contentType)
    {
        await using var host = await PictureHostAsync(
            http =>
            {
                http.Response.StatusCode = (int)status;

                return http.Response.Body.WriteAsync(APin.Picture()).AsTask();
            },
            contentType);

        (await _anna.PostAsync("pins", ByAddress(host.Urls.Single()))).ShouldBeRefused(
            400, 1, "Sorry we could not fetch the image.");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/nobody-listens")]
    [InlineData("file:///etc/hostname")]
    [InlineData("lamp.png")]
    public async Task An_address_without_a_server_is_refused(string address) =>
        (await _anna.PostAsync("pins", ByAddress(address))).ShouldBeRefused(400, 1, "Sorry we could not fetch the image.");

    [Theory]
    [InlineData(1, 400)]
    [InlineData(2, 201)]
    [InlineData(5, 201)]
    [InlineData(6, 400)]
    public async Task A_carousel_has_two_to_five_pictures(int count, int expected)
    {
        var answer = await _anna.PostAsync("pins", Carousel([.. Enumerable.Repeat(APin.Picture(), count)]));

        answer.Status.ShouldBe(expected, answer.Text);
    }

    [Fact]
    public async Task A_carousels_pictures_are_of_one_size()
    {
        var answer = await _anna.PostAsync("pins", Carousel(APin.Picture(100, 100), APin.Picture(100, 101)));

        answer.ShouldBeRefused(400, 1, "Invalid request: body.media_source.items");
    }

    [Fact]
    public async Task A_file_that_claims_to_be_enormous_is_not_decoded()
    {
        var bomb = APin.Picture();
        bomb[16] = 0x00;
        bomb[17] = 0x01;
        bomb[20] = 0x00;
        bomb[21] = 0x01;

        (await _anna.PostAsync("pins", APin.On(_board, picture: bomb))).ShouldBeRefused(403, 235, "Sorry");
    }

    private JsonObject ByAddress(string address) =>
        APin.On(_board).With("media_source", new JsonObject { ["source_type"] = "image_url", ["url"] = address });

    private JsonObject Carousel(params IEnumerable<byte[]> pictures) =>
        APin.On(_board).With("media_source", APin.Carousel(pictures));

    private static async Task<WebApplication> PictureHostAsync(RequestDelegate answer, string contentType)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = contentType;

            return answer(http);
        });
        await app.StartAsync(RunningSimulator.Cancel);

        return app;
    }
}
