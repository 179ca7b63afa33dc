using System.Net;
using SkiaSharp;

namespace Corkboard.Simulator.Pictures;

/// <summary>Serves accepted pictures as they came and scaled down.</summary>
internal static class PictureRoutes
{
    public static void MapPictures(this IEndpointRouteBuilder routes, PictureStore store)
    {
        routes.MapGet("/pictures/profile/{user}.svg", (string user) => Results.Content(Portrait(user), "image/svg+xml"));
        routes.MapGet("/pictures/{size}/{name}", (string size, string name) => Serve(store, size, name));
    }

    private static IResult Serve(PictureStore store, string size, string name)
    {
        var sha256 = Path.GetFileNameWithoutExtension(name);
        var isSeeded = sha256.StartsWith(Picture.SeededPrefix, StringComparison.Ordinal);
        var bytes = isSeeded ? SeededDrawing.Draw(sha256) : null;

        if (!isSeeded && !store.TryRead(sha256, out bytes))
        {
            return Results.NotFound();
        }

        var (picture, _) = PictureInspection.Inspect(bytes!, decode: false);

        if (picture is null || size == PictureAddress.Originals)
        {
            return Results.Bytes(bytes!, picture?.ContentType ?? "application/octet-stream");
        }

        var (width, height) = PictureAddress.SizeOf(picture, size);

        return Results.Bytes(Scale(bytes!, width, height), "image/jpeg");
    }

    private static byte[] Scale(byte[] bytes, int width, int height)
    {
        using var original = SKBitmap.Decode(bytes);
        using var scaled = original.Resize(new SKImageInfo(width, height), new SKSamplingOptions(SKFilterMode.Linear));
        using var jpeg = scaled.Encode(SKEncodedImageFormat.Jpeg, quality: 85);

        return jpeg.ToArray();
    }

    private static string Portrait(string user)
    {
        var hue = user.Sum(letter => letter) * 37 % 360;

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="{WebUtility.HtmlEncode(user)}">
            <rect width="100" height="100" fill="hsl({hue} 45% 75%)"/>
            <circle cx="50" cy="40" r="18" fill="hsl({hue} 45% 35%)"/>
            <path d="M15 100a35 35 0 0 1 70 0" fill="hsl({hue} 45% 35%)"/></svg>
            """;
    }
}
