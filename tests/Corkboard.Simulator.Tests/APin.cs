using System.Text.Json.Nodes;
using SkiaSharp;

namespace Corkboard.Simulator.Tests;

/// <summary>The ordinary request for a Pin, and pictures of any size.</summary>
internal static class APin
{
    public static JsonObject On(
        string board, string title = "A lamp", string? link = "https://shop.example/lamp", byte[]? picture = null) => new()
        {
            ["board_id"] = board,
            ["title"] = title,
            ["description"] = "Brass, and warm.",
            ["alt_text"] = "A brass lamp",
            ["link"] = link,
            ["media_source"] = InBase64(picture ?? Picture()),
        };

    public static JsonObject InBase64(byte[] picture, string contentType = "image/png") => new()
    {
        ["source_type"] = "image_base64",
        ["content_type"] = contentType,
        ["data"] = Convert.ToBase64String(picture),
    };

    public static JsonObject Carousel(params IEnumerable<byte[]> pictures) => new()
    {
        ["source_type"] = "multiple_image_base64",
        ["items"] = new JsonArray([.. pictures.Select(picture => new JsonObject
        {
            ["content_type"] = "image/png",
            ["data"] = Convert.ToBase64String(picture),
        })]),
    };

    public static byte[] Picture(int width = 100, int height = 150, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Goldenrod);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, quality: 90);

        return data.ToArray();
    }

    extension(JsonObject pin)
    {
        /// <summary>The same request with another value for one member.</summary>
        public JsonObject With(string name, JsonNode? value)
        {
            pin[name] = value;

            return pin;
        }
    }
}
