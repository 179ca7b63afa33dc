using SkiaSharp;

namespace Corkboard.Simulator.Pictures;

/// <summary>Draws the pictures of the seeded Pins: a plain gradient with circles, another for every number.</summary>
internal static class SeededDrawing
{
    public static byte[] Draw(string name)
    {
        var number = name.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
        var picture = Picture.Seeded(0);
        using var surface = SKSurface.Create(new SKImageInfo(picture.Width / 2, picture.Height / 2));
        using var shader = SKShader.CreateLinearGradient(
            new(0, 0),
            new(0, picture.Height / 2f),
            [SKColor.FromHsl(number & 0xFF, 45, 72), SKColor.FromHsl((number >> 8) & 0xFF, 55, 40)],
            SKShaderTileMode.Clamp);
        using var background = new SKPaint { Shader = shader };
        using var circles = new SKPaint { Color = SKColors.White.WithAlpha(60), IsAntialias = true };

        surface.Canvas.DrawPaint(background);

        for (var circle = 0; circle < 5; circle++)
        {
            var spot = (number >> (circle * 4)) & 0xFF;
            surface.Canvas.DrawCircle(spot * 2, 80 + (circle * 140), 40 + (spot / 3f), circles);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);

        return png.ToArray();
    }
}
